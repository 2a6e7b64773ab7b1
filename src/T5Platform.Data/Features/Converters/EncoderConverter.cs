namespace T5Platform.Data.Features.Converters;

/// <summary>For an encoder alone that predicts masked inputs.</summary>
public sealed class EncoderConverter(ConverterOptions options) : FeatureConverter(options)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Needed => ["inputs", "targets"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, int[] Ids)> Model(FeatureExample row) =>
    [
        ("encoder_input_tokens", row.Ids("inputs")),
        ("encoder_target_tokens", row.Ids("targets")),
        ("encoder_loss_weights", [.. row.Ids("inputs").Select(id => id == Options.MaskId ? 1 : 0)]),
        .. Side(row, "inputs", "encoder"),
    ];
}
