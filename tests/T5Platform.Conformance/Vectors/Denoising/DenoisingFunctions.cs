using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Features;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>The functions of T5's token preprocessors.</summary>
internal static class DenoisingFunctions
{
    private const string T5 = "t5.data.preprocessors.";

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ($"{T5}random_spans_helper", new SpanHelperFunction()),
        ($"{T5}iid_noise_mask", NoiseMaskFunction.Iid),
        ($"{T5}regular_noise_mask", NoiseMaskFunction.Regular),
        ($"{T5}random_spans_noise_mask", NoiseMaskFunction.Spans),
        ($"{T5}random_prefix_noise_mask", NoiseMaskFunction.Prefix),
        .. NoiseTokens.Names.Select(static name => ($"{T5}{name}", (IVectorFunction)new NoiseTokensFunction(name))),
        ($"{T5}denoise", new DenoiseFunction()),
        ($"{T5}span_corruption", new ObjectiveFunction("span_corruption")),
        ($"{T5}iid_denoising", new ObjectiveFunction("iid_denoising")),
        ($"{T5}prefix_lm", new ObjectiveFunction("prefix_lm")),
        ($"{T5}pack_prefix_lm_encoder_decoder", new PrefixLmPackingFunction(encoderDecoder: true)),
        ($"{T5}pack_prefix_lm_decoder_only", new PrefixLmPackingFunction(encoderDecoder: false)),
        ($"{T5}select_random_chunk", new SegmentingFunction(chunk: true)),
        ($"{T5}single_example_select_random_chunk", new SegmentingFunction(chunk: true)),
        ($"{T5}split_tokens", new SegmentingFunction(chunk: false)),
        ($"{T5}split_tokens_to_inputs_length", new SegmentingFunction(chunk: false, lengthOf: "inputs")),
        ($"{T5}split_tokens_to_targets_length", new SegmentingFunction(chunk: false, lengthOf: "targets")),
        ($"{T5}split_tokens_to_random_length", new SegmentingFunction(chunk: false, lengthOf: "inputs", least: 8)),
        ($"{T5}reduce_concat_tokens", new VectorFunction(static vector => FeatureJson.Write(TokenFeatures.Join(
            FeatureJson.Examples(vector), vector.Params.TextOrNull("feature_key") ?? "targets", vector.Params.IntOrNull("batch_size") ?? 128)))),
        ($"{T5}concatenate_and_split_to_fixed_length", new VectorFunction(static vector => FeatureJson.Write(TokenFeatures.JoinAndCut(
            FeatureJson.Examples(vector), "targets", vector.Params.Required("sequence_length").Int("targets") - (vector.Params.Bool("add_eos", otherwise: false) ? 1 : 0))))),
        ($"{T5}trim_tokens_at_front", new VectorFunction(static vector => FeatureJson.Write(FeatureJson.Examples(vector).Select(example =>
            vector.Params.Required("sequence_length").EnumerateObject().Aggregate(
                example, static (one, length) => one.Has(length.Name) ? TokenFeatures.KeepLast(one, length.Name, length.Value.GetInt32() - 1) : one))))),
        ($"{T5}trivia_qa_truncate_inputs", new VectorFunction(static vector => FeatureJson.Write(FeatureJson.Examples(vector)
            .Select((example, at) => TokenFeatures.KeepAnswer(example, vector.Params.Required("sequence_length").Int("inputs"), CaseRandom.Of(vector, at)))
            .OfType<FeatureExample>()))),
    ];
}
