namespace T5Platform.Data.Features.Converters;

/// <summary>For data whose rows are packed already: segments and positions come with it, and other features are left out.</summary>
public sealed class PrePackedConverter(ConverterOptions options) : FeatureConverter(options with { Packed = false })
{
    private static readonly string[] Features = ["inputs", "inputs_segment_ids", "inputs_positions", "targets", "targets_segment_ids", "targets_positions"];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Needed => Features;

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, int[] Ids)> Model(FeatureExample row) =>
    [
        ("encoder_input_tokens", row.Ids("inputs")),
        ("encoder_segment_ids", row.Ids("inputs_segment_ids")),
        ("encoder_positions", row.Ids("inputs_positions")),
        ("decoder_target_tokens", row.Ids("targets")),
        ("decoder_input_tokens", Batches.DecoderInputs.ShiftRight(row.Ids("targets"), row.Ids("targets_segment_ids"), Options.Start)),
        ("decoder_loss_weights", TokenWeights.Of(row.Ids("targets"))),
        ("decoder_segment_ids", row.Ids("targets_segment_ids")),
        ("decoder_positions", row.Ids("targets_positions")),
    ];
}
