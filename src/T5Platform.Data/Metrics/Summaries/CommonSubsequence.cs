namespace T5Platform.Data.Metrics.Summaries;

/// <summary>Longest common subsequences.</summary>
internal static class CommonSubsequence
{
    public static int Length<T>(ReadOnlySpan<T> target, ReadOnlySpan<T> prediction)
        where T : IEquatable<T>
    {
        var row = new int[prediction.Length + 1];
        foreach (var item in target)
        {
            var diagonal = 0;
            for (var j = 1; j < row.Length; j++)
            {
                var above = row[j];
                row[j] = item.Equals(prediction[j - 1]) ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    /// <summary>Positions of the target that a longest common subsequence matches; of several, the one that back-tracking finds.</summary>
    public static List<int> Positions<T>(ReadOnlySpan<T> target, ReadOnlySpan<T> prediction)
        where T : IEquatable<T>
    {
        var table = Table(target, prediction);
        var (i, j, positions) = (target.Length, prediction.Length, new List<int>());
        while (i > 0 && j > 0)
        {
            if (target[i - 1].Equals(prediction[j - 1]))
            {
                positions.Add(i - 1);
                (i, j) = (i - 1, j - 1);
            }
            else if (table[i, j - 1] > table[i - 1, j])
            {
                j--;
            }
            else
            {
                i--;
            }
        }

        positions.Reverse();
        return positions;
    }

    /// <summary>Positions of the target that match any of the predictions, in order.</summary>
    public static IEnumerable<int> Union<T>(T[] target, IEnumerable<T[]> predictions)
        where T : IEquatable<T> => predictions.SelectMany(other => Positions<T>(target, other)).Distinct().Order();

    private static int[,] Table<T>(ReadOnlySpan<T> target, ReadOnlySpan<T> prediction)
        where T : IEquatable<T>
    {
        var table = new int[target.Length + 1, prediction.Length + 1];
        for (var i = 1; i <= target.Length; i++)
        {
            for (var j = 1; j <= prediction.Length; j++)
            {
                table[i, j] = target[i - 1].Equals(prediction[j - 1])
                    ? table[i - 1, j - 1] + 1
                    : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table;
    }
}
