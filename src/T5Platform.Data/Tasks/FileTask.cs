using T5Platform.Data.Caching;
using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks;

/// <summary>A task whose splits are files below the data directory, each read when first asked for.</summary>
internal abstract class FileTask : ITextTask
{
    private readonly string? _directory;
    private readonly Dictionary<Split, Lazy<IReadOnlyList<TextExample>>> _splits;
    private readonly Dictionary<Split, List<MalformedRowException>> _dropped = Enum.GetValues<Split>().ToDictionary(static split => split, static _ => new List<MalformedRowException>());

    protected FileTask(string? directory, TaskFiles files)
    {
        (_directory, Files) = (directory, files);
        _splits = Enum.GetValues<Split>().ToDictionary(split => split, split => new Lazy<IReadOnlyList<TextExample>>(() => Load(split)));
    }

    public abstract string Name { get; }

    public abstract IReadOnlyList<IMetric> Metrics { get; }

    /// <summary>Where its splits are looked for.</summary>
    public TaskFiles Files { get; }

    public IReadOnlyList<TextExample> Examples(Split split) => _splits[split].Value;

    public IEnumerable<TextExample> Stream(Split split) => Read(Find(split), split, []);

    public string Fingerprint(Split split) => CacheKey.Of([$"task {Name} 1", .. Definition, .. Sources(Find(split)).Select(SourceMark.Of)]);

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

    /// <summary>What decides examples beside name and files; where code alone does, nothing.</summary>
    protected virtual IEnumerable<string> Definition => [];

    /// <summary>The files that a split is read from, when it is found there.</summary>
    protected virtual IEnumerable<string> Sources(string path) => [path];

    private string Find(Split split) => Files.Of(split) is { } file
        ? DataFiles.Find(_directory, file)
        : throw new DataNotFoundException($"Task {Name} has no {split} split.");

    private IReadOnlyList<TextExample> Load(Split split) => [.. Read(Find(split), split, _dropped[split])];
}
