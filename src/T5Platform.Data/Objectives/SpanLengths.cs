namespace T5Platform.Data.Objectives;

/// <summary>
/// Raw tokens in a window of span corruption, and the tokens that its targets then have, EOS counted (T5's
/// <c>random_spans_helper</c>). Rounds in double precision, half to even, as T5's helper does, while the mask rounds in single.
/// </summary>
internal readonly record struct SpanLengths(int Raw, int Targets)
{
    /// <summary>The longest window whose corrupted inputs, EOS counted, are no longer than the given length.</summary>
    public static SpanLengths For(int inputLength, double density, double meanSpanLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 2);
        var raw = inputLength - 1;
        while (Encoded(raw + 1, density, meanSpanLength).Inputs <= inputLength) raw++;
        var targets = Encoded(raw, density, meanSpanLength).Targets;
        // T5's own correction: at density 0.5 rounding may leave the targets one longer than the inputs.
        return density == 0.5 && targets > inputLength ? new SpanLengths(raw - 1, targets - 1) : new SpanLengths(raw, targets);
    }

    private static (int Inputs, int Targets) Encoded(int raw, double density, double meanSpanLength)
    {
        var noise = (int)Math.Round(raw * density);
        var spans = (int)Math.Round(noise / meanSpanLength);
        return (raw - noise + spans + 1, noise + spans + 1);
    }
}
