using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Features;
using T5Platform.Data.Objectives;

namespace T5Platform.Conformance.Vectors.Denoising;

/// <summary>A whole objective over documents: cut to windows, then inputs and targets of each, without EOS.</summary>
internal sealed class ObjectiveFunction(string name) : IVectorFunction
{
    public object? Call(VectorCase vector)
    {
        var lengths = FeatureJson.Lengths(vector.Params.Required("sequence_length"));
        var kept = vector.Params.Optional("passthrough_feature_keys")?.Strings() ?? [];
        var merges = vector.Params.Bool("merge_examples_to_reduce_padding", otherwise: name != "prefix_lm");
        if (kept.Length > 0 && merges) throw new ArgumentException("Features of joined documents cannot go through.", nameof(vector));

        var objective = ObjectiveRegistry.Create(name, new SentinelVocabulary(vector.Params.IntOrNull("vocab_size") ?? 32_100), new ObjectiveOptions
        {
            CorruptionRate = name == "prefix_lm" ? 0.5 : vector.Params.DoubleOrNull("noise_density") ?? 0.15,
            MeanSpanLength = vector.Params.DoubleOrNull("mean_noise_span_length") ?? 3,
        });
        var raw = objective.RawLength(lengths["inputs"], lengths["targets"]);
        IEnumerable<FeatureExample> examples = FeatureJson.Examples(vector);
        if (merges) examples = TokenFeatures.Join(examples, "targets", 128);
        var cut = new Segmenting { Most = raw, Unchanged = kept };
        return FeatureJson.Write(
            from time in Enumerable.Range(0, vector.Inputs.IntOrNull("repeat") ?? 1)
            from window in examples.SelectMany(example => cut.Split(example, CaseRandom.Of(vector, time)))
            let pair = objective.Apply(window.Ids("targets"), CaseRandom.Of(vector, time))
            select window.With("inputs", pair.Inputs).With("targets", pair.Targets));
    }
}
