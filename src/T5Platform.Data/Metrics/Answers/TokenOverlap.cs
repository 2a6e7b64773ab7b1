namespace T5Platform.Data.Metrics.Answers;

/// <summary>F1 of two bags of words.</summary>
public static class TokenOverlap
{
    /// <summary>F1, 0 to 1; 0 without a common word.</summary>
    /// <param name="target">Words of an answer.</param>
    /// <param name="prediction">Words that were predicted.</param>
    /// <param name="emptyAgree">Whether two empty lists give 1 (CoQA) instead of 0 (SQuAD).</param>
    public static double F1(IReadOnlyList<string> target, IReadOnlyList<string> prediction, bool emptyAgree = false)
    {
        if (emptyAgree && target.Count == 0 && prediction.Count == 0) return 1;
        var left = target.CountBy(static word => word).ToDictionary();
        var common = 0;
        foreach (var word in prediction)
        {
            if (left.GetValueOrDefault(word) == 0) continue;
            left[word]--;
            common++;
        }

        if (common == 0) return 0;
        double precision = (double)common / prediction.Count, recall = (double)common / target.Count;
        return 2 * precision * recall / (precision + recall);
    }
}
