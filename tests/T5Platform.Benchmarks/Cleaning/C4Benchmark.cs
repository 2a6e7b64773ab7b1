using T5Platform.Data.C4;
using T5Platform.Data.C4.Languages;
using T5Platform.Data.C4.Stages;
using T5Platform.Data.C4.Web;
using T5Platform.Data.Texts;

namespace T5Platform.Benchmarks.Cleaning;

/// <summary>C4 of the real WET: all stages together, then every rule alone on the lines or pages that reach it.</summary>
internal sealed class C4Benchmark : IBenchmark
{
    private const string Wet = "data/web/trafilatura-pages.wet.gz";
    private static readonly LinguaLanguages Languages = new();

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("T5_SHARED") ?? "../shared", Wet);
        if (!File.Exists(path)) throw new MissingToolException($"there is no {path}; T5_SHARED says where data lies.");
        var pages = WetPages.Read(path, 190_000, static _ => { }).ToList();
        var bytes = WarcFile.Read(path, static _ => { }).Sum(static record => (long)record.Content.Length);
        // The models are read once for millions of pages.
        Languages.Identify(pages[0].Text);
        using var folder = new WorkFolder();
        var run = 0;
        var all = CpuTime.Median(3, () => C4Stages.RunAll(1, 1, new C4Options { Input = path, Work = folder.File($"{run++}"), Languages = Languages }));
        log.WriteLine($"  {pages.Count / all:F0} documents and {bytes / all / 1e6:F2} MB of text per core second, from WET to C4");
        var rules = Rules(path, pages).Select(rule => (rule.Name, Seconds: CpuTime.Median(3, rule.Work))).OrderByDescending(static rule => rule.Seconds).ToList();
        foreach (var (name, seconds) in rules) log.WriteLine($"  {name,-24}{1000 * seconds,8:F0} ms");
        log.WriteLine($"  the slowest rule is: {rules[0].Name}");
        var least = CpuTime.Median(3, () => Enumerable.Range(0, 5).Sum(_ => Words(path))) / 5;
        log.WriteLine($"  read and cut at blanks alone: {bytes / least / 1e6:F2} MB per core second");
        return [new("c4", all / least)];
    }

    private static IEnumerable<(string Name, Action Work)> Rules(string path, List<Page> pages)
    {
        string[] lines = [.. pages.SelectMany(static page => page.Text.Split('\n'))];
        string[] marked = [.. lines.Where(static line => line is [.., '.' or '?' or '!' or '"'])];
        string[] kept = [.. pages.Select(static page => PageCleaner.Clean(page.Text, new CleaningOptions { LongestWord = null }, static _ => { })).OfType<string>()];
        yield return ("pages from WET", () => WetPages.Read(path, 190_000, static _ => { }).Count());
        yield return ("one page of a URL", () => pages.ForEach(static page => PageHash.Of(PageUrl.Normalise(page.Url))));
        yield return ("citation marks", () => Each(lines, static line => PageCleaner.WithoutCitations(line)));
        yield return ("five words", () => Each(marked, static line => PythonText.Split(line)));
        yield return ("phrases", () => Each(marked, static line => PythonText.Lower(line).Contains("use of cookies", StringComparison.Ordinal)));
        yield return ("three sentences", () => Each(kept, static text => SentenceSplitter.Count(text)));
        yield return ("spans of sentences", () => Each(kept, static text => SentenceSpans.Of(text).Count()));
        yield return ("language", () => Each(kept, static text => Languages.Identify(text)));
    }

    /// <summary>The least that any cleaning must do: the file unpacked, its pages found, their lines cut at blanks.</summary>
    private static int Words(string path) => WetPages.Read(path, 190_000, static _ => { })
        .Sum(static page => page.Text.Split('\n').Sum(static line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));

    private static void Each<T>(string[] texts, Func<string, T> rule)
    {
        foreach (var text in texts) rule(text);
    }
}
