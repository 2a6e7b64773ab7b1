using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Batches;
using T5Platform.Data.Features;

namespace T5Platform.Conformance.Vectors.Seqio;

/// <summary>SeqIO's utilities that have a meaning here.</summary>
internal static class UtilityFunctions
{
    private const string Seqio = "seqio.utils.";

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ($"{Seqio}trim_and_pad_dataset", new VectorFunction(static vector => FeatureJson.Write(
            FeatureJson.Examples(vector).Select(example => Rows.TrimAndPad(example, Lengths(vector)))))),
        ($"{Seqio}trim_and_pack_dataset", new VectorFunction(static vector => FeatureJson.Write(
            Rows.TrimAndPack(FeatureJson.Examples(vector), Lengths(vector))))),
        ($"{Seqio}make_autoregressive_inputs", new VectorFunction(static vector => DecoderInputs.ShiftRight(
            vector.Inputs.Required("targets").Ints(), vector.Inputs.Optional("sequence_id")?.Ints() ?? [], vector.Params.IntOrNull("bos_id") ?? 0))),
        ($"{Seqio}_shift_right_by_one", new VectorFunction(static vector =>
            TokenFeatures.ShiftRight(vector.Inputs.Required("tensor").Ints(), vector.Params.IntOrNull("bos_id") ?? 0))),
    ];

    private static Dictionary<string, int> Lengths(VectorCase vector) => FeatureJson.Lengths(vector.Params.Required("feature_lengths"));
}
