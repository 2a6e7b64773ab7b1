namespace T5Platform.Data.Metrics.Answers;

/// <summary>Exact match and F1 of answers against several right ones: the best of them counts. 0 to 100.</summary>
/// <param name="ExactMatch">Share of predictions that equal an answer.</param>
/// <param name="F1">Mean overlap of words.</param>
public readonly record struct AnswerScores(double ExactMatch, double F1)
{
    /// <summary>Means over all questions; 0 over none.</summary>
    /// <param name="answers">The right answers of each question.</param>
    /// <param name="predictions">What was predicted for each.</param>
    /// <param name="rules">How texts are compared.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static AnswerScores Of(IReadOnlyList<IReadOnlyList<string>> answers, IReadOnlyList<string> predictions, AnswerRules rules)
    {
        Classes.ClassLists.RequireEqualLengths(answers.Count, predictions.Count);
        double exact = 0, overlap = 0;
        for (var i = 0; i < predictions.Count; i++)
        {
            var (text, tokens) = (rules.Normalise(predictions[i]), rules.Tokens(predictions[i]));
            if (answers[i].Any(answer => rules.Normalise(answer) == text)) exact++;
            overlap += answers[i].Select(answer => TokenOverlap.F1(rules.Tokens(answer), tokens)).DefaultIfEmpty(0).Max();
        }

        return predictions.Count == 0 ? default : new(100 * exact / predictions.Count, 100 * overlap / predictions.Count);
    }

    /// <summary>Scores of parts of a data set put together, by their counts.</summary>
    public static AnswerScores Merge(IReadOnlyList<(AnswerScores Scores, int Count)> parts)
    {
        double all = parts.Sum(static part => part.Count);
        return all == 0 ? default : new(
            parts.Sum(static part => part.Scores.ExactMatch * part.Count) / all, parts.Sum(static part => part.Scores.F1 * part.Count) / all);
    }
}
