using T5Platform.Data.Texts;

namespace T5Platform.Data.C4;

/// <summary>The released code's deduplication: a line stays only on the page whose URL has the smallest hash, and once there.</summary>
internal static class LineDuplicates
{
    /// <summary>The pages that keep enough sentences, in the order given.</summary>
    public static IEnumerable<Page> Remove(IReadOnlyList<Page> pages, int leastSentences)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var hash = UrlHash.Hex(page.Url);
            foreach (var key in page.Text.Split('\n').Select(Key))
                if (!owners.TryGetValue(key, out var owner) || string.CompareOrdinal(hash, owner) < 0) owners[key] = hash;
        }

        foreach (var page in pages)
        {
            var (hash, seen) = (UrlHash.Hex(page.Url), new HashSet<string>(StringComparer.Ordinal));
            var kept = string.Join('\n', page.Text.Split('\n').Where(line => owners[Key(line)] == hash && seen.Add(Key(line))));
            if (SentenceSplitter.Count(kept) >= leastSentences) yield return page with { Text = kept };
        }
    }

    private static string Key(string line) => PythonText.Lower(PythonText.Strip(line));
}
