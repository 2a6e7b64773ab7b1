using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Features;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>Examples cut by one feature: a chunk of each, or all their pieces.</summary>
/// <param name="chunk">One chunk instead of all pieces.</param>
/// <param name="lengthOf">The feature whose sequence length gives the greatest length; null: the case gives it itself.</param>
/// <param name="least">The least length where lengths are drawn; null: the case's own.</param>
internal sealed class SegmentingFunction(bool chunk, string? lengthOf = null, int? least = null) : IVectorFunction
{
    public object? Call(VectorCase vector)
    {
        var cut = new Segmenting
        {
            Feature = vector.Params.TextOrNull("feature_key") ?? "targets",
            Alike = vector.Params.Optional("additional_feature_keys")?.Strings() ?? [],
            Unchanged = vector.Params.Optional("passthrough_feature_keys")?.Strings() ?? [],
            Most = Most(vector),
            Least = least ?? vector.Params.IntOrNull("min_length") ?? vector.Params.IntOrNull("min_tokens_per_segment"),
            BeginsAnywhere = vector.Params.Bool("uniform_random_start", otherwise: false),
        };
        var examples = FeatureJson.Examples(vector).Select((example, at) => (Example: example, Random: CaseRandom.Of(vector, at)));
        return FeatureJson.Write(chunk
            ? examples.Select(one => cut.Chunk(one.Example, one.Random)).OfType<FeatureExample>()
            : examples.SelectMany(one => cut.Split(one.Example, one.Random)));
    }

    /// <summary>A feature's sequence length leaves one place for EOS, if it has one.</summary>
    private int Most(VectorCase vector)
    {
        if (lengthOf is null && (vector.Params.IntOrNull("max_length") ?? vector.Params.IntOrNull("max_tokens_per_segment")) is { } most) return most;
        var feature = lengthOf ?? vector.Params.TextOrNull("feature_key") ?? "targets";
        var addsEos = vector.Params.Optional("output_features")?.Optional(feature)?.Bool("add_eos", otherwise: true)
            ?? vector.Params.Bool("add_eos", otherwise: true);
        return vector.Params.Required("sequence_length").Int(feature) - (addsEos ? 1 : 0);
    }
}
