namespace T5Platform.Model.Differentiating;

/// <summary>A part of the tokens at a time, for logits are the largest tensor of all.</summary>
internal static class OutputParts
{
    /// <summary>Logits at a time, 32 MiB of float32: enough for fast products.</summary>
    private const long MostLogits = 1 << 23;

    /// <summary>Where each part begins and how many tokens it has.</summary>
    public static IEnumerable<(long First, long Count)> Of(long tokens, long vocabulary)
    {
        var most = Math.Max(1, MostLogits / vocabulary);
        for (long first = 0; first < tokens; first += most) yield return (first, Math.Min(most, tokens - first));
    }
}
