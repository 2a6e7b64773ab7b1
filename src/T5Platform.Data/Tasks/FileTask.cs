using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks;

/// <summary>A task whose splits are files below the data directory, each read once, when first asked for.</summary>
internal abstract class FileTask : ITextTask
{
    private readonly Dictionary<Split, Lazy<IReadOnlyList<TextExample>>> _splits;

    protected FileTask(string? directory, TaskFiles files)
    {
        Files = files;
        _splits = Enum.GetValues<Split>().ToDictionary(split => split, split => new Lazy<IReadOnlyList<TextExample>>(() => Load(directory, split)));
    }

    public abstract string Name { get; }

    public abstract IReadOnlyList<IMetric> Metrics { get; }

    /// <summary>Where its splits are looked for.</summary>
    public TaskFiles Files { get; }

    public IReadOnlyList<TextExample> Examples(Split split) => _splits[split].Value;

    /// <summary>The examples of one file in the task's format.</summary>
    /// <param name="path">The file.</param>
    /// <param name="split">What it is read as: some tasks train on other examples than they are judged by.</param>
    /// <exception cref="MalformedRowException">A row is not as the format says.</exception>
    public abstract IEnumerable<TextExample> Read(string path, Split split);

    private IReadOnlyList<TextExample> Load(string? directory, Split split) => Files.Of(split) is { } file
        ? [.. Read(DataFiles.Find(directory, file), split)]
        : throw new DataNotFoundException($"Task {Name} has no {split} split.");
}
