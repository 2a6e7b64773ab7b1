namespace T5Platform.Data.Metrics.Summaries;

/// <summary>ROUGE of one pair of texts as the Python package rouge_score computes it (Lin 2004).</summary>
internal static class RougeScorer
{
    /// <summary>Score of one type: <c>rouge1</c> to <c>rouge9</c>, <c>rougeL</c> or <c>rougeLsum</c>.</summary>
    /// <exception cref="ArgumentException">The type is none of these.</exception>
    public static RougeScore Score(string type, string target, string prediction, bool stems = false) => type switch
    {
        "rougeL" => WholeText(RougeTokens.Of(target, stems), RougeTokens.Of(prediction, stems)),
        "rougeLsum" => SummaryLevel(RougeTokens.Sentences(target, stems), RougeTokens.Sentences(prediction, stems)),
        ['r', 'o', 'u', 'g', 'e', >= '1' and <= '9' and var n] => NGrams(RougeTokens.Of(target, stems), RougeTokens.Of(prediction, stems), n - '0'),
        _ => throw new ArgumentException($"There is no ROUGE type '{type}'; known are rouge1 to rouge9, rougeL and rougeLsum.", nameof(type)),
    };

    /// <summary>For each target sentence the union of its matches with every prediction sentence, each word used no oftener than it occurs.</summary>
    public static RougeScore SummaryLevel(IReadOnlyList<string[]> target, IReadOnlyList<string[]> prediction)
    {
        var targetCount = target.Sum(sentence => sentence.Length);
        var predictionCount = prediction.Sum(sentence => sentence.Length);
        if (targetCount == 0 || predictionCount == 0) return default;
        var numbers = new TokenNumbers();
        var (wanted, given) = (target.Select(numbers.Of).ToList(), prediction.Select(numbers.Of).ToList());
        var (targetLeft, predictionLeft) = (numbers.Count(wanted), numbers.Count(given));
        var hits = 0;
        foreach (var sentence in wanted)
        {
            foreach (var word in CommonSubsequence.Union(sentence, given).Select(position => sentence[position]))
            {
                if (targetLeft[word] == 0 || predictionLeft[word] == 0) continue;
                targetLeft[word]--;
                predictionLeft[word]--;
                hits++;
            }
        }

        return RougeScore.Of(hits, targetCount, predictionCount);
    }

    private static RougeScore WholeText(string[] target, string[] prediction)
    {
        if (target.Length == 0 || prediction.Length == 0) return default;
        var numbers = new TokenNumbers();
        return RougeScore.Of(CommonSubsequence.Length<int>(numbers.Of(target), numbers.Of(prediction)), target.Length, prediction.Length);
    }

    private static RougeScore NGrams(string[] target, string[] prediction, int n)
    {
        var (wanted, given) = (NGram.Count(target, n), NGram.Count(prediction, n));
        var hits = 0;
        foreach (var (gram, count) in wanted) hits += Math.Min(count, given.GetValueOrDefault(gram));
        return RougeScore.Of(hits, Math.Max(0, target.Length - n + 1), Math.Max(0, prediction.Length - n + 1));
    }
}
