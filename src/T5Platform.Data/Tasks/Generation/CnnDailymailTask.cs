using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Summaries;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Generation;

/// <summary>
/// CNN/Daily Mail, not anonymised: an article's highlights. A split is a file of records (jsonl, csv, tsv, Parquet), or a folder of such
/// files or of the original <c>.story</c> files.
/// </summary>
internal sealed class CnnDailymailTask(string? directory) : FileTask(directory, new("cnndm/train", "cnndm/validation", "cnndm/test"))
{
    private static readonly string[] Articles = ["article", "text"], Highlights = ["highlights", "summary", "y"];

    public override string Name => "cnn_dailymail";

    public override IReadOnlyList<IMetric> Metrics { get; } = [Rouge.Paper];

    public override IEnumerable<TextExample> Read(string path, Split split) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(static file => IsStory(file) || RecordFile.Is(file)).Order(StringComparer.Ordinal).SelectMany(File)
        : File(path);

    private static bool IsStory(string path) => path.EndsWith(".story", StringComparison.Ordinal);

    private static IEnumerable<TextExample> File(string path) =>
        IsStory(path) ? [Story(path)] : RecordFile.Read(path).Select(static row => Example(row.First(Articles), row.First(Highlights)));

    private static TextExample Story(string path) => StoryFile.Read(path) is var (article, highlights) ? Example(article, highlights) : default;

    private static TextExample Example(string article, string highlights) => new($"summarize: {article}", highlights);
}
