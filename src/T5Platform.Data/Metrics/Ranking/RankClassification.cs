using T5Platform.Data.Metrics.Classes;

namespace T5Platform.Data.Metrics.Ranking;

/// <summary>Judges a model that answers by giving every answer a score: the highest one is its choice.</summary>
public static class RankClassification
{
    /// <summary>Values by name, 0 to 100.</summary>
    /// <param name="choices">All answers of all questions, in any order.</param>
    /// <param name="classes">Answers of every question; null: they differ, and only accuracy is given.</param>
    /// <param name="perToken">Whether scores are divided by the tokens of the answer.</param>
    /// <exception cref="ArgumentException">An answer is there twice, or a question has another number of answers than was said.</exception>
    public static IReadOnlyDictionary<string, double> Compute(IReadOnlyList<RankedChoice> choices, int? classes, bool perToken = false)
    {
        var questions = choices.GroupBy(choice => choice.Example).OrderBy(group => group.Key)
            .Select(group => group.OrderBy(choice => choice.Choice).Select(choice => perToken ? choice with { Score = choice.Score / choice.Tokens } : choice).ToArray())
            .ToList();
        Check(questions, classes);
        var values = new Dictionary<string, double>();
        int[] chosen = [.. questions.Select(Best)];
        if (classes is not { } count)
        {
            // The chosen answer's own weight: answers of a question may differ in it here.
            values["accuracy"] = Accuracy(questions, chosen, (question, at) => question[at].Weight);
            return values;
        }

        values["accuracy"] = Accuracy(questions, chosen, static (question, _) => question[0].Weight);
        if (questions.All(static question => question.Count(static choice => choice.IsCorrect) <= 1)) AddClassValues(values, questions, chosen, count);
        return values;
    }

    private static void AddClassValues(Dictionary<string, double> values, List<RankedChoice[]> questions, int[] chosen, int classes)
    {
        int[] labels = [.. questions.Select(static question => Math.Max(0, Array.FindIndex(question, static choice => choice.IsCorrect)))];
        double[] weights = [.. questions.Select(static question => question[0].Weight)];
        if (classes > 2)
        {
            values[$"mean_{classes}class_f1"] = 100 * ClassF1.MeanOver(classes, labels, chosen, weights);
        }
        else if (classes == 2)
        {
            bool[] positive = [.. labels.Select(static label => label == 1)];
            double[] scores = [.. questions.Select(static question => 1 / (1 + Math.Exp(question[0].Score - question[1].Score)))];
            values["f1"] = 100 * ClassF1.Of(1, labels, chosen, weights);
            values["auc-roc"] = 100 * ScoreCurve.AreaUnderRoc(positive, scores, weights);
            values["auc-pr"] = 100 * ScoreCurve.AveragePrecision(positive, scores, weights);
        }
    }

    private static double Accuracy(List<RankedChoice[]> questions, int[] chosen, Func<RankedChoice[], int, double> weight)
    {
        double right = 0, all = 0;
        foreach (var (question, at) in questions.Zip(chosen))
        {
            all += weight(question, at);
            if (question[at].IsCorrect) right += weight(question, at);
        }

        return all == 0 ? 0 : 100 * right / all;
    }

    private static int Best(RankedChoice[] question)
    {
        var best = 0;
        for (var i = 1; i < question.Length; i++)
            if (question[i].Score > question[best].Score) best = i;
        return best;
    }

    private static void Check(List<RankedChoice[]> questions, int? classes)
    {
        foreach (var question in questions)
        {
            if (question.Select(static choice => choice.Choice).Distinct().Count() < question.Length)
                throw new ArgumentException($"Question {question[0].Example} has an answer twice.", nameof(questions));
            if (classes is { } count && question.Length != count)
                throw new ArgumentException($"Question {question[0].Example} has {question.Length} answers instead of {count}.", nameof(questions));
        }
    }
}
