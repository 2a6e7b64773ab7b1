namespace T5Platform.Model.Configuration;

/// <summary>What each field of a <see cref="T5Config"/> may be.</summary>
internal static class ConfigRules
{
    private const string Positive = "1 or more";

    public static IReadOnlyList<ConfigProblem> Check(T5Config config) =>
    [
        .. Require(config.DModel >= 1, nameof(config.DModel), config.DModel, Positive),
        .. Require(config.DKv >= 1, nameof(config.DKv), config.DKv, Positive),
        .. Require(config.DFf >= 1, nameof(config.DFf), config.DFf, Positive),
        .. Require(config.NumHeads >= 1, nameof(config.NumHeads), config.NumHeads, Positive),
        .. Require(Enum.IsDefined(config.Architecture), nameof(config.Architecture), config.Architecture, string.Join(", ", Enum.GetNames<Architecture>())),
        .. EncoderLayers(config),
        .. Require(config.DecoderLayers >= 1, nameof(config.DecoderLayers), config.DecoderLayers, Positive),
        .. Require(config.VocabularySize >= 3, nameof(config.VocabularySize), config.VocabularySize, "3 or more (pad, end, one piece)"),
        .. Require(config.RelativeBuckets >= 4 && config.RelativeBuckets % 4 == 0, nameof(config.RelativeBuckets), config.RelativeBuckets, "a multiple of 4"),
        .. Require(
            config.RelativeMaxDistance > config.RelativeBuckets / 2,
            nameof(config.RelativeMaxDistance), config.RelativeMaxDistance, "more than half of RelativeBuckets"),
        .. Require(config.Dropout is >= 0 and < 1, nameof(config.Dropout), config.Dropout, "0 up to, not including, 1"),
        .. Require(config.LayerNormEps > 0 && double.IsFinite(config.LayerNormEps), nameof(config.LayerNormEps), config.LayerNormEps, "a finite number above 0"),
        .. Require(Enum.IsDefined(config.FeedForward), nameof(config.FeedForward), config.FeedForward, "Relu or GatedGelu"),
        .. Require(config.AdapterWidth >= 0, nameof(config.AdapterWidth), config.AdapterWidth, "0 (no adapters) or more"),
    ];

    private static IEnumerable<ConfigProblem> EncoderLayers(T5Config config)
    {
        var layers = config.EncoderLayers;
        return config.Architecture switch
        {
            Architecture.EncoderDecoder => Require(layers >= 1, nameof(config.EncoderLayers), layers, Positive),
            Architecture.SharedEncoderDecoder => Require(
                layers == config.DecoderLayers, nameof(config.EncoderLayers), layers, $"{config.DecoderLayers}, as DecoderLayers: the blocks are shared"),
            _ => Require(layers == 0, nameof(config.EncoderLayers), layers, "0: there is no encoder"),
        };
    }

    private static IEnumerable<ConfigProblem> Require(bool holds, string field, object value, string allowed) =>
        holds ? [] : [new(field, value, allowed)];
}
