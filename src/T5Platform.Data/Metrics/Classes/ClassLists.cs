namespace T5Platform.Data.Metrics.Classes;

/// <summary>What functions of class numbers share.</summary>
internal static class ClassLists
{
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static void RequireEqualLengths(int targets, int predictions, int? weights = null)
    {
        if (targets != predictions) throw new ArgumentException($"There are {targets} targets but {predictions} predictions.", nameof(predictions));
        if (weights is { } count && count != targets) throw new ArgumentException($"There are {targets} targets but {count} weights.", nameof(weights));
    }
}
