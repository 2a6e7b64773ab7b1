using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics.Answers;

/// <summary>Exact match and F1 against all answers of an example; without a list, against its target.</summary>
internal sealed class AnswerMetric(string name, AnswerRules rules) : IMetric
{
    public static AnswerMetric Squad { get; } = new("squad", AnswerRules.Squad);

    public static AnswerMetric TriviaQa { get; } = new("trivia_qa", AnswerRules.TriviaQa);

    public string Name => name;

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) =>
        Values(AnswerScores.Of([.. targets.Select(static target => new[] { target })], predictions, rules));

    public IReadOnlyDictionary<string, double> Judge(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) =>
        Values(AnswerScores.Of([.. examples.Select(Answers)], predictions, rules));

    public IReadOnlyDictionary<string, IReadOnlyList<double>> OfEach(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions)
    {
        Classes.ClassLists.RequireEqualLengths(examples.Count, predictions.Count);
        var scores = examples.Zip(predictions, (example, prediction) => AnswerScores.Of([Answers(example)], [prediction], rules)).ToList();
        return new Dictionary<string, IReadOnlyList<double>> { ["em"] = [.. scores.Select(static each => each.ExactMatch)], ["f1"] = [.. scores.Select(static each => each.F1)] };
    }

    private static IReadOnlyList<string> Answers(TextExample example) => example.Reference?.Answers is { Count: > 0 } answers ? answers : [example.Targets];

    private static Dictionary<string, double> Values(AnswerScores scores) => new() { ["em"] = scores.ExactMatch, ["f1"] = scores.F1 };
}
