using T5Platform.Data.Batches;

namespace T5Platform.Data.Features;

/// <summary>
/// Prefix language modelling without a wasted place: two windows of L tokens share a row, the first cut at a point p, the second at
/// L - p, so that inputs and targets both have L tokens (T5's <c>pack_prefix_lm_encoder_decoder</c>); or one window with a
/// mask for a decoder alone (<c>pack_prefix_lm_decoder_only</c>).
/// </summary>
public static class PrefixLmPacking
{
    /// <summary>Two windows of the same length in one row.</summary>
    /// <param name="one">The first window's ids.</param>
    /// <param name="other">The second window's ids.</param>
    /// <param name="point">Where the first is cut, 1 to L - 1.</param>
    public static FeatureExample EncoderDecoder(int[] one, int[] other, int point)
    {
        if (one.Length != other.Length) throw new ArgumentException($"Windows have {one.Length} and {other.Length} tokens.", nameof(other));
        var length = one.Length;
        int[] targets = [.. one[point..], .. other[(length - point)..]];
        var (ofInputs, ofTargets) = (Segments(point, length), Segments(length - point, length));
        return new FeatureExample(
        [
            Ids("encoder_input_tokens", [.. one[..point], .. other[..(length - point)]]),
            Ids("encoder_segment_ids", ofInputs),
            Ids("encoder_positions", Positions(point, length)),
            Ids("decoder_target_tokens", targets),
            Ids("decoder_input_tokens", DecoderInputs.ShiftRight(targets, ofTargets)),
            Ids("decoder_loss_weights", [.. targets.Select(static id => id == 0 ? 0 : 1)]),
            Ids("decoder_segment_ids", ofTargets),
            Ids("decoder_positions", Positions(length - point, length)),
        ]);
    }

    /// <summary>One window: what lies before the point is seen at once, only what follows counts.</summary>
    public static FeatureExample DecoderOnly(int[] window, int point) => new(
    [
        Ids("decoder_target_tokens", window),
        Ids("decoder_input_tokens", DecoderInputs.ShiftRight(window, [])),
        Ids("decoder_loss_weights", [.. window.Select((id, at) => id != 0 && at >= point ? 1 : 0)]),
        Ids("decoder_causal_attention", [.. window.Select((_, at) => at <= point ? 1 : 0)]),
    ]);

    private static int[] Segments(int first, int length) => [.. Enumerable.Range(0, length).Select(at => at < first ? 1 : 2)];

    private static int[] Positions(int first, int length) => [.. Enumerable.Range(0, length).Select(at => at < first ? at : at - first)];

    private static KeyValuePair<string, Feature> Ids(string name, int[] values) => new(name, new Feature.Ids(values));
}
