using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks;

/// <summary>A task whose splits are files below the data directory, each read once, when first asked for.</summary>
internal abstract class FileTask : ITextTask
{
    private readonly Lazy<IReadOnlyList<TextExample>> _train;
    private readonly Lazy<IReadOnlyList<TextExample>> _validation;

    protected FileTask(string? directory, string train, string validation)
    {
        _train = new(() => [.. Read(DataFiles.Find(directory, train))]);
        _validation = new(() => [.. Read(DataFiles.Find(directory, validation))]);
    }

    public abstract string Name { get; }

    public abstract IReadOnlyList<IMetric> Metrics { get; }

    public IReadOnlyList<TextExample> Examples(Split split) => (split == Split.Train ? _train : _validation).Value;

    protected abstract IEnumerable<TextExample> Read(string path);
}
