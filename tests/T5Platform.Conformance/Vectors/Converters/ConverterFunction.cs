using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Features;
using T5Platform.Data.Features.Converters;

namespace T5Platform.Conformance.Vectors.Converters;

/// <summary>A feature converter by the peer's name of its class.</summary>
internal sealed class ConverterFunction(string peer) : IVectorFunction
{
    public static IReadOnlyList<string> Peers { get; } =
    [
        "EncDecFeatureConverter", "LMFeatureConverter", "PrefixLMFeatureConverter", "DecoderFeatureConverter", "EncoderFeatureConverter",
        "PassThroughFeatureConverter", "PrePackedEncDecFeatureConverter", "PrePackedLMFeatureConverter", "PrePackedPrefixLMFeatureConverter",
        "PrefixSuffixLMFeatureConverter",
    ];

    public object? Call(VectorCase vector) =>
        Convert(vector, peer, vector.Params.Optional("init"), FeatureJson.Lengths(vector.Params.Required("task_feature_lengths")));

    public static object Convert(VectorCase vector, string peer, JsonElement? init, Dictionary<string, int> lengths)
    {
        var examples = FeatureJson.Examples(vector);
        if (peer == "PassThroughFeatureConverter") return FeatureJson.Write(examples);
        if (peer is "PrePackedLMFeatureConverter" or "PrePackedPrefixLMFeatureConverter") return FeatureJson.Write(examples.Select(ModelFeatures));
        return FeatureJson.Write(Create(peer, Options(init), lengths).Convert(examples, lengths));
    }

    public static ConverterOptions Options(JsonElement? init)
    {
        if (init is not { } set) return new ConverterOptions();
        return new ConverterOptions
        {
            Packed = set.Bool("pack", otherwise: true),
            Start = set.IntOrNull("bos_id") ?? 0,
            LossOnTargetsOnly = set.Bool("loss_on_targets_only", otherwise: true),
            MaskId = set.IntOrNull("mask_id") ?? 0,
            PassThrough = set.Optional("passthrough_features")?.EnumerateObject().Select(static feature => feature.Name).ToArray() ?? [],
        };
    }

    private static FeatureConverter Create(string peer, ConverterOptions options, Dictionary<string, int> lengths) => peer switch
    {
        "EncDecFeatureConverter" => new EncoderDecoderConverter(options),
        "LMFeatureConverter" => new LanguageModelConverter(options),
        "PrefixLMFeatureConverter" => new PrefixLmConverter(options),
        "DecoderFeatureConverter" => lengths.ContainsKey("inputs") ? new PrefixLmConverter(options) : new LanguageModelConverter(options),
        "EncoderFeatureConverter" => new EncoderConverter(options),
        "PrefixSuffixLMFeatureConverter" => new PrefixSuffixLmConverter(options),
        "PrePackedEncDecFeatureConverter" => new PrePackedConverter(options),
        _ => throw SkipCaseException.NotYet(peer),
    };

    /// <summary>Data that has the model's features already: the rest goes.</summary>
    private static FeatureExample ModelFeatures(FeatureExample example) =>
        example.Only(example.Names.Where(static name => name.StartsWith("decoder_", StringComparison.Ordinal)));
}
