using T5Platform.Data.Tasks;

namespace T5Platform.Data.Metrics.Referents;

/// <summary>Accuracy of what predictions say about a candidate: whether they name it, against whether it is right (WSC, WNLI).</summary>
internal sealed class ReferentAccuracy : IMetric
{
    public string Name => "accuracy";

    /// <summary>Without labels every candidate counts as the right one.</summary>
    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) =>
        Judge([.. targets.Select(static target => new TextExample(string.Empty, target))], predictions);

    public IReadOnlyDictionary<string, double> Judge(IReadOnlyList<TextExample> examples, IReadOnlyList<string> predictions) =>
        new Dictionary<string, double>
        {
            [Name] = 100 * Classes.ClassAccuracy.Of(
                [.. examples.Select(static example => example.Reference?.Label ?? 1)],
                [.. predictions.Select((prediction, at) => at < examples.Count ? ReferentMatch.Of(prediction, examples[at].Targets) : ReferentMatch.Nothing)]),
        };
}
