using T5Platform.Data.Texts;

namespace T5Platform.Data.C4;

/// <summary>The 2019 deduplication's spans: windows of three lower-cased sentences inside a line; a shorter line is one window. Bare end marks are none.</summary>
internal static class SentenceSpans
{
    private const int Width = 3;

    /// <summary>The windows' hashes, each once, in order.</summary>
    public static IEnumerable<UInt128> Of(string text) => text.Split('\n').SelectMany(static line => Windows(SentenceSplitter.Split(line))).Select(static window => window.Hash).Distinct();

    /// <summary>The text without the sentences of every window that is lost; a line that loses none stays as it is.</summary>
    public static string Without(string text, IReadOnlySet<UInt128> lost)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var sentences = SentenceSplitter.Split(line);
            var gone = new bool[sentences.Count];
            foreach (var (hash, from, count) in Windows(sentences))
                if (lost.Contains(hash)) gone.AsSpan(from, count).Fill(true);
            var kept = gone.Contains(true) ? string.Join(' ', sentences.Where((_, i) => !gone[i])) : line;
            if (kept.Length > 0) lines.Add(kept);
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<(UInt128 Hash, int From, int Count)> Windows(List<string> sentences)
    {
        var lower = sentences.ConvertAll(PythonText.Lower);
        for (var from = 0; from == 0 || from + Width <= lower.Count; from++)
        {
            var window = lower.GetRange(from, Math.Min(Width, lower.Count - from));
            if (window.TrueForAll(static sentence => sentence.All(static unit => unit is '.' or '?' or '!' or '"'))) continue;
            yield return (PageHash.Of(string.Join('\n', window)), from, window.Count);
        }
    }
}
