using System.IO.Compression;
using T5Platform.Data.C4;
using T5Platform.Data.C4.Languages;
using T5Platform.Data.C4.Stages;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.C4.Stages;

/// <summary>The real WET of 1,031 pages.</summary>
[Trait("speed", "integration")]
public sealed class RealCrawlTests(ITestOutputHelper output) : IDisposable
{
    private const string Wet = "data/web/trafilatura-pages.wet.gz";
    private const int Parts = 8;
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void RealWet_CountsPerRule_SameBytesAgainAndWithFourWorkers()
    {
        var input = Split(SharedFiles.Path(Wet));
        // Four workers judge languages for themselves; the other runs may remember, which saves a minute.
        var lingua = new LinguaLanguages();
        var (first, second) = (new Remembering(lingua), new Remembering(lingua));
        var (one, again) = (Options("one", input, first), Options("again", input, first));
        var (four, whole) = (Options("four", input, second), Options("whole", SharedFiles.Path(Wet), first));
        var counts = Assert.IsType<C4Outcome.Made>(C4Stages.RunAll(Parts, 1, one)).Counts;
        foreach (var (rule, count) in counts.All) output.WriteLine($"{rule,-32}{count,10}");
        C4Stages.RunAll(Parts, 1, again);
        C4Stages.RunAll(Parts, 4, four);
        Assert.Equal(ACrawl.Made(one), ACrawl.Made(again));
        Assert.Equal(ACrawl.Made(one), ACrawl.Made(four));
        Assert.Equal(1031, counts["record_passed"]);
        Assert.Equal(1031, counts["page_url_twice"] + counts["page_passed"] + counts["page_too_few_sentences"] + counts["page_curly_bracket"] + counts["page_lorem_ipsum"]);
        Assert.Equal(counts["page_passed"], counts["page_duplicate"] + counts["page_other_language"] + counts["page_language_unsure"] + counts["document_train"] + counts["document_validation"]);
        Assert.Equal(0, counts.All.Where(static rule => rule.Key.StartsWith("problem", StringComparison.Ordinal)).Sum(static rule => rule.Value));

        // As one file in one shard: the same documents.
        C4Stages.RunAll(1, 1, whole);
        Assert.Equal(ACrawl.Documents(one).Order(), ACrawl.Documents(whole).Order());
    }

    /// <summary>Documents that are C4 pass the cleaning nearly whole.</summary>
    [Fact]
    public void PublishedC4_StaysNearlyWhole()
    {
        var rows = File.ReadLines(SharedFiles.Path("data/web/c4_demo.llamafactory.jsonl")).Select(static line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToList();
        var (kept, characters) = (0, 0L);
        foreach (var text in rows)
        {
            if (PageCleaner.Clean(text, new CleaningOptions { LongestWord = null }, static _ => { }) is not { } cleaned) continue;
            kept++;
            characters += cleaned.Length;
        }

        output.WriteLine($"{kept} of {rows.Count} documents, {100.0 * characters / rows.Sum(static text => text.Length):F1} % of characters");
        Assert.InRange(kept, rows.Count * 0.95, rows.Count);
        Assert.InRange(characters, rows.Sum(static text => text.Length) * 0.95, long.MaxValue);
    }

    private C4Options Options(string work, string input, ILanguageIdentifier languages) => new() { Input = input, Work = Path.Combine(_directory.Path, work), Languages = languages };

    /// <summary>The records dealt out to files, so that four workers have something to do.</summary>
    private string Split(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var records = reader.ReadToEnd().Split("WARC/1.0\r\n")[1..];
        for (var part = 0; part < Parts; part++)
            _directory.File($"crawl/{part}.wet", string.Concat(records.Where((_, i) => i % Parts == part).Select(static record => "WARC/1.0\r\n" + record)));
        return Path.Combine(_directory.Path, "crawl");
    }

    private sealed class Remembering(ILanguageIdentifier inner) : ILanguageIdentifier
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, LanguageGuess> _known = new(StringComparer.Ordinal);

        public LanguageGuess Identify(string text) => _known.GetOrAdd(text, inner.Identify);
    }
}
