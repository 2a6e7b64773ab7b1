namespace T5Platform.Data.Metrics.Summaries;

/// <summary>Precision over the prediction, recall over the target and their harmonic mean, each 0 to 1.</summary>
internal readonly record struct RougeScore(double Precision, double Recall)
{
    public double F => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static RougeScore Of(double hits, int targetCount, int predictionCount) =>
        new(hits / Math.Max(predictionCount, 1), hits / Math.Max(targetCount, 1));
}
