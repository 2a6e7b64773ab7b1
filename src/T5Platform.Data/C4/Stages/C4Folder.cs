using T5Platform.Data.C4.Shards;

namespace T5Platform.Data.C4.Stages;

/// <summary>Where the stages' files lie.</summary>
internal sealed class C4Folder(string work)
{
    private const string Counts = ".counts.json";

    /// <summary>What the files were made with.</summary>
    public string Settings => Path.Combine(work, "c4.json");

    /// <summary>The file that a stage writes last: when it is there, the shard is made.</summary>
    public string Mark(C4Stage stage, ShardNumber shard) => stage == C4Stage.Finish ? Documents("train", shard) : Path.Combine(work, Name(stage), $"{shard}.entries");

    /// <summary>Cleaned pages on their way.</summary>
    public string Pages(ShardNumber shard) => Path.Combine(work, Name(C4Stage.Clean), $"{shard}.jsonl.gz");

    /// <summary>The data set.</summary>
    public string Documents(string split, ShardNumber shard) => Path.Combine(work, "c4", $"c4-{split}.{shard}.jsonl.gz");

    /// <summary>Counts per rule.</summary>
    public string CountsOf(C4Stage stage, ShardNumber shard) => Path.Combine(work, "counts", $"{Name(stage)}.{shard}{Counts}");

    /// <summary>Files of counts, of all stages.</summary>
    public IEnumerable<string> AllCounts() => Directory.Exists(Path.Combine(work, "counts"))
        ? Directory.EnumerateFiles(Path.Combine(work, "counts"), "*" + Counts).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Entries of all file shards of a stage that go to one.</summary>
    public IEnumerable<Entry> Entries(C4Stage stage, ShardNumber to) => Enumerable.Range(0, to.Count)
        .SelectMany(from => EntryFile.Read(Mark(stage, to with { Index = from }), to));

    /// <summary>Shards of a stage that are not made.</summary>
    public IReadOnlyList<ShardNumber> Missing(C4Stage stage, int count) =>
        [.. Enumerable.Range(0, count).Select(index => new ShardNumber(index, count)).Where(shard => !File.Exists(Mark(stage, shard)))];

    /// <summary>A stage's word in commands and names.</summary>
    public static string Name(C4Stage stage) => stage switch
    {
        C4Stage.Urls => "urls",
        C4Stage.PickUrls => "pick-urls",
        C4Stage.Clean => "clean",
        C4Stage.PickSpans => "pick-spans",
        _ => "finish",
    };
}
