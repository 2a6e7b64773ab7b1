namespace T5Platform.Data.Metrics;

/// <summary>
/// Mean F of the given ROUGE types over all pairs. The plain mean instead of the median of bootstrap resamples: it needs no
/// randomness and differs from it by hundredths.
/// </summary>
internal sealed class Rouge(params string[] types) : IMetric
{
    public string Name => "rouge";

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions) =>
        types.ToDictionary(type => type, type => 100 * TextPairs.Mean(targets, predictions, (target, prediction) =>
            RougeScorer.Score(type, Prepare(target), Prepare(prediction)).F));

    /// <summary>T5's preparation: a full stop between blanks ends a sentence.</summary>
    private static string Prepare(string text) => text.Replace(" . ", " .\n", StringComparison.Ordinal);
}
