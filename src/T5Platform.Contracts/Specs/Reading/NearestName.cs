namespace T5Platform.Contracts.Specs.Reading;

/// <summary>What somebody may have meant who wrote a name that does not exist.</summary>
public static class NearestName
{
    private const int LongestName = 64;

    /// <summary><c> Did you mean 'steps'?</c> when one of the names is near enough, or nothing.</summary>
    public static string Hint(string name, IEnumerable<string> names)
    {
        if (name.Length is 0 or > LongestName)
            return "";
        var nearest = names.Select(candidate => (candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .DefaultIfEmpty((candidate: "", Distance: int.MaxValue))
            .MinBy(each => each.Distance);
        return nearest.Distance <= Math.Max(1, (name.Length + 1) / 3) ? $" Did you mean '{nearest.candidate}'?" : "";
    }

    /// <summary>Levenshtein's distance: insertions, deletions and replacements of one character.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
