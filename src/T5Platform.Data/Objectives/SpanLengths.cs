namespace T5Platform.Data.Objectives;

/// <summary>
/// Raw tokens in a window of span corruption, and the tokens that its targets then have, EOS counted (T5's
/// <c>random_spans_helper</c>). Rounds in double precision, half to even, as T5's helper does, while the mask rounds in single.
/// </summary>
internal readonly record struct SpanLengths(int Raw, int Targets)
{
    /// <summary>The longest window whose corrupted inputs, EOS counted, are no longer than the given length.</summary>
    /// <param name="inputLength">Tokens of the inputs, EOS counted.</param>
    /// <param name="density">Share of noise.</param>
    /// <param name="meanSpanLength">Mean length of spans.</param>
    /// <param name="perSpan">Tokens that stand for a span in the inputs, and before it in the targets; one sentinel each.</param>
    public static SpanLengths For(int inputLength, double density, double meanSpanLength, (int Inputs, int Targets)? perSpan = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 2);
        var extra = perSpan ?? (1, 1);
        PairLengths Of(int tokens) => Encoded(tokens, density, meanSpanLength, extra);

        var raw = inputLength - 1;
        while (Of(raw + 1).Inputs <= inputLength) raw++;
        var targets = Of(raw).Targets;
        // T5's own correction: at density 0.5 rounding may leave the targets one longer than the inputs.
        return density == 0.5 && targets > inputLength ? new SpanLengths(raw - 1, targets - 1) : new SpanLengths(raw, targets);
    }

    /// <summary>Tokens of both sides, EOS counted, that a window of raw tokens is planned to become.</summary>
    public static PairLengths Of(int raw, double density, double meanSpanLength) => Encoded(raw, density, meanSpanLength, (1, 1));

    private static PairLengths Encoded(int raw, double density, double meanSpanLength, (int Inputs, int Targets) extra)
    {
        var noise = (int)Math.Round(raw * density);
        var spans = (int)Math.Round(noise / meanSpanLength);
        return new PairLengths(raw - noise + (spans * extra.Inputs) + 1, noise + (spans * extra.Targets) + 1);
    }
}
