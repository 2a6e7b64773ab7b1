namespace T5Platform.Benchmarks.Scoring;

/// <summary>The least that any metric of words must do: both texts of every pair cut at blanks and their words counted.</summary>
internal static class SplitAndCount
{
    public static int Run(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        var shared = 0;
        for (var i = 0; i < targets.Count; i++)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var word in targets[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) counts[word] = counts.GetValueOrDefault(word) + 1;
            foreach (var word in predictions[i].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (counts.GetValueOrDefault(word) is not (> 0 and var left)) continue;
                counts[word] = left - 1;
                shared++;
            }
        }

        return shared;
    }
}
