namespace T5Platform.Data.Features.Converters;

/// <summary>For a decoder alone that predicts every token.</summary>
public sealed class LanguageModelConverter(ConverterOptions options) : FeatureConverter(options)
{
    /// <inheritdoc/>
    protected override IReadOnlyList<string> Needed => ["targets"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, int[] Ids)> Model(FeatureExample row) => Decoder(row, TokenWeights.Of(row.Ids("targets")));
}
