using T5Platform.Data.Randomness;
using T5Platform.Data.Readers;

namespace T5Platform.Benchmarks.Scoring;

/// <summary>Real references and damaged copies of them where shared data is here; else made ones of the same length.</summary>
internal static class RealPairs
{
    private const int TimesEach = 6;

    public static (IReadOnlyList<string> Targets, IReadOnlyList<string> Predictions) Summaries(TextWriter log) =>
        Shared("cnndm/allennlp_cnn_stories.jsonl", "highlights") is not { } stories ? Made(log, () => TextPairs.Make(2_000, sentences: 4, wordsOfSentence: 15))
        : Damaged(log, [.. Enumerable.Repeat((string[])[.. stories, .. Shared("cnndm/realsumm_cnndm_test100.jsonl", "highlights")!, .. Shared("cnndm/cnn_dailymail_200.csv", "y")!], TimesEach).SelectMany(static all => all)]);

    public static (IReadOnlyList<string> Targets, IReadOnlyList<string> Predictions) Translations(TextWriter log) =>
        Path("wmt/en-de/newstest2014.de") is not { } file ? Made(log, () => TextPairs.Make(3_003, sentences: 1, wordsOfSentence: 25)) : Damaged(log, [.. TextLines.Read(file).Select(static line => line.Text)]);

    private static (IReadOnlyList<string>, IReadOnlyList<string>) Made(TextWriter log, Func<(string[], string[])> make)
    {
        log.WriteLine("  made text: T5_SHARED names no shared data");
        return make();
    }

    private static (IReadOnlyList<string>, IReadOnlyList<string>) Damaged(TextWriter log, string[] texts)
    {
        log.WriteLine($"  {texts.Length} real texts, of {texts.Average(static text => text.Split(' ').Length):F0} words");
        return (texts, [.. texts.Select(static (text, number) => Damage(text, new RandomStream(1, RandomPurpose.Noise, 0, 0, number)))]);
    }

    /// <summary>Every eighth word is lost, every eighth is another of the text.</summary>
    private static string Damage(string text, RandomStream random)
    {
        var words = text.Split(' ');
        return string.Join(' ', words.Select(word => random.NextInt(8) switch { 0 => "", 1 => words[random.NextInt(words.Length)], _ => word }).Where(static word => word.Length > 0));
    }

    private static string[]? Shared(string file, string field) => Path(file) is { } path ? [.. RecordFile.Read(path).Select(row => row.Text(field))] : null;

    private static string? Path(string file) =>
        System.IO.Path.Combine(Environment.GetEnvironmentVariable("T5_SHARED") ?? "../shared", "data", file) is var path && File.Exists(path) ? path : null;
}
