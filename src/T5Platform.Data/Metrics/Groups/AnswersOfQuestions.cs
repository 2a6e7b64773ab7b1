using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics.Groups;

/// <summary>MultiRC: F1 over all answers, and the share of questions whose answers are all right.</summary>
internal sealed class AnswersOfQuestions : IMetric
{
    private static readonly string[] Labels = ["False", "True"];

    public string Name => "multirc";

    /// <summary>Without groups every answer is a question.</summary>
    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) =>
        Judge([.. targets.Select(static target => new TextExample(string.Empty, target))], predictions);

    public IReadOnlyDictionary<string, double> Judge(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions)
    {
        Classes.ClassLists.RequireEqualLengths(examples.Count, predictions.Count);
        var (wanted, given) = (TextPairs.Classes([.. examples.Select(static example => example.Targets)], Labels), TextPairs.Classes(predictions, Labels));
        string[] questions = [.. examples.Select(static (example, at) => example.Reference?.Group is { Length: > 0 } group ? group : $"#{at}")];
        var right = GroupMean.Each(questions, wanted, given, static (one, other) => one.SequenceEqual(other) ? 1 : 0);
        return new Dictionary<string, double>
        {
            ["f1"] = 100 * F1.Score(wanted, given),
            ["exact_match"] = 100 * right.Select(static question => question.Value).DefaultIfEmpty(0).Average(),
        };
    }
}
