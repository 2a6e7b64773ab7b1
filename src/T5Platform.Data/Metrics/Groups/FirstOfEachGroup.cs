using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics.Groups;

/// <summary>A metric over the first example of each group only (ReCoRD: a query may be there once for each answer).</summary>
internal sealed class FirstOfEachGroup(IMetric metric) : IMetric
{
    public string Name => metric.Name;

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) => metric.Compute(targets, predictions);

    public IReadOnlyDictionary<string, double> Judge(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions)
    {
        Classes.ClassLists.RequireEqualLengths(examples.Count, predictions.Count);
        var firsts = GroupMean.Firsts(examples.Select(static (example, at) => example.Reference?.Group is { Length: > 0 } group ? group : $"#{at}").ToArray());
        return metric.Judge([.. firsts.Select(at => examples[at])], [.. firsts.Select(at => predictions[at])]);
    }
}
