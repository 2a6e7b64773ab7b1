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
        Values(AnswerScores.Of([.. examples.Select(static example => example.Reference?.Answers is { Count: > 0 } answers ? answers : [example.Targets])], predictions, rules));

    private static Dictionary<string, double> Values(AnswerScores scores) => new() { ["em"] = scores.ExactMatch, ["f1"] = scores.F1 };
}
