namespace T5Platform.Data.Metrics.Bleu;

/// <summary>Corpus BLEU of translations against one reference each, as the paper has it unless told otherwise.</summary>
internal sealed class BleuMetric(BleuOptions? options = null) : IMetric
{
    public string Name => "bleu";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        TextPairs.RequireEqualLengths(targets, predictions);
        return new Dictionary<string, double>
        {
            [Name] = targets.Count == 0 ? 0 : BleuScore.OfCorpus(predictions, [targets], options).Value,
        };
    }
}
