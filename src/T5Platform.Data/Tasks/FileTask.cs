using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks;

/// <summary>A task whose splits are files below the data directory, each read once, when first asked for.</summary>
internal abstract class FileTask : ITextTask
{
    private readonly Dictionary<Split, Lazy<IReadOnlyList<TextExample>>> _splits;
    private readonly Dictionary<Split, List<MalformedRowException>> _dropped = Enum.GetValues<Split>().ToDictionary(static split => split, static _ => new List<MalformedRowException>());

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

    /// <summary>Rows that <see cref="Examples"/> left out; empty before it is asked for.</summary>
    public IReadOnlyCollection<MalformedRowException> Dropped(Split split) => _dropped[split];

    /// <summary>The examples of one file in the task's format.</summary>
    /// <param name="path">The file.</param>
    /// <param name="split">What it is read as: some tasks train on other examples than they are judged by.</param>
    /// <exception cref="MalformedRowException">A row is not as the format says.</exception>
    public abstract IEnumerable<TextExample> Read(string path, Split split);

    /// <summary>
    /// The same. Where the authors' own file is known to have broken rows, those are added to <paramref name="dropped"/> and the rest goes on;
    /// of any other file a broken row stops the reading.
    /// </summary>
    public virtual IEnumerable<TextExample> Read(string path, Split split, ICollection<MalformedRowException> dropped) => Read(path, split);

    private IReadOnlyList<TextExample> Load(string? directory, Split split) => Files.Of(split) is { } file
        ? [.. Read(DataFiles.Find(directory, file), split, _dropped[split])]
        : throw new DataNotFoundException($"Task {Name} has no {split} split.");
}
