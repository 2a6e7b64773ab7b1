namespace T5Platform.Data.Features.Converters;

/// <summary>For an encoder and a decoder: inputs for the one, targets for the other.</summary>
public sealed class EncoderDecoderConverter(ConverterOptions options) : FeatureConverter(options)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Needed => ["inputs", "targets"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, int[] Ids)> Model(FeatureExample row) =>
    [
        ("encoder_input_tokens", row.Ids("inputs")),
        .. Side(row, "inputs", "encoder"),
        .. Decoder(row, TokenWeights.Of(row.Ids("targets"))),
    ];
}
