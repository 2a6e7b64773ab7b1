using T5Platform.Data.Metrics.Classes;

namespace T5Platform.Data.Metrics;

/// <summary>Unweighted mean of the F1 of every label; a label that never occurs counts as 0 (CommitmentBank).</summary>
internal sealed class MeanClassF1(string[] labels) : IMetric
{
    public string Name => $"mean_{labels.Length}class_f1";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        TextPairs.RequireEqualLengths(targets, predictions);
        return new Dictionary<string, double>
        {
            [Name] = 100 * ClassF1.MeanOver(labels.Length, TextPairs.Classes(targets, labels), TextPairs.Classes(predictions, labels)),
        };
    }
}
