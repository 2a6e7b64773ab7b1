using T5Platform.Data.Texts;

namespace T5Platform.Data.Metrics.Correlations;

/// <summary>Correlation of predicted numbers with target numbers (STS-B). A text that is no number counts as -1, as in T5.</summary>
internal sealed class NumberCorrelation(string name, Func<IReadOnlyList<double>, IReadOnlyList<double>, double> correlation) : IMetric
{
    private const double NoNumber = -1;

    public static NumberCorrelation Pearson { get; } = new("pearson_corrcoef", Correlation.Pearson);

    public static NumberCorrelation Spearman { get; } = new("spearman_corrcoef", Correlation.Spearman);

    public string Name => name;

    public IReadOnlyDictionary<string, double> Compute(IReadOnlyList<string> targets, IReadOnlyList<string> predictions)
    {
        TextPairs.RequireEqualLengths(targets, predictions);
        var value = correlation([.. targets.Select(Number)], [.. predictions.Select(Number)]);
        // A model that says the same of every pair has no correlation; a table needs a number for that.
        return new Dictionary<string, double> { [Name] = double.IsNaN(value) ? 0 : 100 * value };
    }

    private static double Number(string text) => PythonNumber.Read(text) ?? NoNumber;
}
