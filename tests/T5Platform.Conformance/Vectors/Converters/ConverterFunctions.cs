using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Features;
using T5Platform.Data.Features.Converters;

namespace T5Platform.Conformance.Vectors.Converters;

/// <summary>SeqIO's feature converters, and what they check with.</summary>
internal static class ConverterFunctions
{
    private const string Seqio = "seqio.feature_converters.";

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        .. ConverterFunction.Peers.Select(static peer => ($"{Seqio}{peer}.__call__", (IVectorFunction)new ConverterFunction(peer))),
        ($"{Seqio}non_padding_position", new VectorFunction(static vector => TokenWeights.Of(vector.Inputs.Required("tensor").Ints()))),
        ($"{Seqio}_check_lengths", new VectorFunction(CheckLengths)),
        ($"{Seqio}_check_exact_match", new VectorFunction(static vector =>
        {
            FeatureChecks.RequireSame(vector.Inputs.Required("expected_features").Strings(), vector.Inputs.Required("actual_features").Strings());
            return new { passes = true };
        })),
        ($"{Seqio}PrefixLMFeatureConverter._convert_example", new VectorFunction(static vector =>
            new PrefixLmConverter(ConverterFunction.Options(vector.Params.Optional("init")))
                .OfRow(FeatureJson.Example(vector.Inputs.Required("features"))).ToDictionary(static feature => feature.Name, static feature => feature.Ids))),
    ];

    private static object CheckLengths(VectorCase vector)
    {
        var axes = vector.Params.Optional("sequence_axis_mapping");
        foreach (var example in FeatureJson.Examples(vector))
        {
            foreach (var (name, length) in FeatureJson.Lengths(vector.Params.Required("expected_lengths")))
                FeatureChecks.RequireLength(example, name, axes?.IntOrNull(name) ?? 0, length, vector.Params.Bool("strict", otherwise: false));
        }

        return new { passes = true };
    }
}
