using System.Text;

namespace T5Platform.Data.Metrics;

/// <summary>ROUGE of one pair of texts as the Python package rouge_score computes it, without stemming (Lin 2004).</summary>
internal static class RougeScorer
{
    /// <summary>Score of one type: <c>rouge1</c> to <c>rouge9</c>, <c>rougeL</c> or <c>rougeLsum</c>.</summary>
    /// <exception cref="ArgumentException">The type is none of these.</exception>
    public static RougeScore Score(string type, string target, string prediction) => type switch
    {
        "rougeL" => LongestCommonSubsequence(Tokens(target), Tokens(prediction)),
        "rougeLsum" => SummaryLevel(Sentences(target), Sentences(prediction)),
        ['r', 'o', 'u', 'g', 'e', >= '1' and <= '9' and var n] => NGrams(Tokens(target), Tokens(prediction), n - '0'),
        _ => throw new ArgumentException($"There is no ROUGE type '{type}'; known are rouge1 to rouge9, rougeL and rougeLsum.", nameof(type)),
    };

    /// <summary>Lower-case runs of a to z and 0 to 9.</summary>
    public static string[] Tokens(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var unit in text.ToLowerInvariant()) kept.Append(char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) ? unit : ' ');
        return kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Positions of the target that a longest common subsequence matches; of several, the one that back-tracking finds.</summary>
    public static List<int> MatchedPositions<T>(IReadOnlyList<T> target, IReadOnlyList<T> prediction)
    {
        var table = Table(target, prediction);
        var (i, j, positions) = (target.Count, prediction.Count, new List<int>());
        while (i > 0 && j > 0)
        {
            if (EqualityComparer<T>.Default.Equals(target[i - 1], prediction[j - 1]))
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

    private static int[,] Table<T>(IReadOnlyList<T> target, IReadOnlyList<T> prediction)
    {
        var table = new int[target.Count + 1, prediction.Count + 1];
        for (var i = 1; i <= target.Count; i++)
        {
            for (var j = 1; j <= prediction.Count; j++)
            {
                table[i, j] = EqualityComparer<T>.Default.Equals(target[i - 1], prediction[j - 1])
                    ? table[i - 1, j - 1] + 1
                    : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table;
    }

    private static RougeScore LongestCommonSubsequence(string[] target, string[] prediction) =>
        target.Length == 0 || prediction.Length == 0
            ? default
            : RougeScore.Of(Table(target, prediction)[target.Length, prediction.Length], target.Length, prediction.Length);

    private static RougeScore NGrams(string[] target, string[] prediction, int n)
    {
        var (wanted, given) = (Count(target, n), Count(prediction, n));
        var hits = wanted.Sum(gram => Math.Min(gram.Value, given.GetValueOrDefault(gram.Key)));
        return RougeScore.Of(hits, wanted.Values.Sum(), given.Values.Sum());
    }

    private static Dictionary<string, int> Count(string[] tokens, int n) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - n + 1)).CountBy(i => string.Join(' ', tokens, i, n)).ToDictionary();

    private static List<string[]> Sentences(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Tokens)];

    /// <summary>For each target sentence the union of its matches with every prediction sentence, each word used no oftener than it occurs.</summary>
    private static RougeScore SummaryLevel(List<string[]> target, List<string[]> prediction)
    {
        var targetCount = target.Sum(sentence => sentence.Length);
        var predictionCount = prediction.Sum(sentence => sentence.Length);
        if (targetCount == 0 || predictionCount == 0) return default;
        var targetLeft = target.SelectMany(sentence => sentence).CountBy(word => word).ToDictionary();
        var predictionLeft = prediction.SelectMany(sentence => sentence).CountBy(word => word).ToDictionary();
        var hits = 0;
        foreach (var sentence in target)
        {
            var union = prediction.SelectMany(other => MatchedPositions(sentence, other)).Distinct().Order();
            foreach (var word in union.Select(position => sentence[position]))
            {
                if (targetLeft[word] == 0 || predictionLeft[word] == 0) continue;
                targetLeft[word]--;
                predictionLeft[word]--;
                hits++;
            }
        }

        return RougeScore.Of(hits, targetCount, predictionCount);
    }
}
