namespace T5Platform.Data.Objectives;

/// <summary>Lengths of targets in the study's configurations, all for inputs of 512 tokens, EOS counted on both sides.</summary>
internal static class StudyLengths
{
    /// <summary>What the study's lengths of inputs are.</summary>
    private const int Inputs = 512;

    /// <summary>T5's choices where noise is drawn token by token and runs become sentinels; no formula gives them.</summary>
    private static readonly Dictionary<double, int> ReplacedSpans = new() { [0.10] = 103, [0.15] = 192, [0.25] = 256, [0.50] = 512 };

    private const int DroppedTokens = 104;
    private const double DroppedTokensRate = 0.15;

    /// <summary>How many standard deviations beyond the mean still fit where the study has no length.</summary>
    private const double Deviations = 4;

    /// <summary>Targets of noise runs and sentinels, noise drawn token by token.</summary>
    public static int OfReplacedSpans(int inputLength, double rate)
    {
        if (ReplacedSpans.TryGetValue(rate, out var known)) return Scaled(known, inputLength);
        // Noise tokens, and about one sentinel for each place where noise begins; both vary like sums of coin throws.
        var mean = (inputLength - 1) * (rate + (rate * (1 - rate)));
        return AtMost(inputLength, mean, 2 * Math.Sqrt((inputLength - 1) * rate * (1 - rate)));
    }

    /// <summary>Targets of noise tokens alone.</summary>
    public static int OfDroppedTokens(int inputLength, double rate) => rate == DroppedTokensRate
        ? Scaled(DroppedTokens, inputLength)
        : AtMost(inputLength, (inputLength - 1) * rate, Math.Sqrt((inputLength - 1) * rate * (1 - rate)));

    private static int Scaled(int of512, int inputLength) => Math.Max(2, (int)Math.Ceiling(of512 * (double)inputLength / Inputs));

    private static int AtMost(int inputLength, double mean, double deviation) =>
        Math.Clamp((int)Math.Ceiling(mean + (Deviations * deviation)) + 1, 2, Math.Max(2, inputLength));
}
