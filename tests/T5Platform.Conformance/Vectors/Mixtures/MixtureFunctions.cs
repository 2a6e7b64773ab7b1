using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Mixtures;

namespace T5Platform.Conformance.Vectors.Mixtures;

/// <summary>Mixtures of T5 and SeqIO, and the rates in them.</summary>
internal static class MixtureFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("t5.data.mixtures", new VectorFunction(static vector => Released(vector).ToDictionary(
            static one => one.Key, one => one.Value ?? (one.Key == "c4_v020_unsupervised" && vector.Inputs.Text("mixture") == "all_mix" ? "rate_unsupervised" : (object)"rate_num_examples")))),
        ("mixture.sampling_fractions", new VectorFunction(static vector => Shares.Of(Released(vector).ToDictionary(
            static one => one.Key, static one => one.Value ?? throw new SkipCaseException("needs the size of a data set, which the case does not give"))))),
        ("mixing_rates", new VectorFunction(static vector => Shares.Of(vector.Inputs.Required("examples").EnumerateObject().ToDictionary(
            static one => one.Name, one => Rate(vector).Of(one.Value.GetDouble()))))),
        ("seqio.utils.mixing_rate_num_examples", new VectorFunction(static vector =>
        {
            var task = vector.Inputs.Required("task");
            var cached = task.Bool("cached", otherwise: false) ? task.IntOrNull("cached_train_examples") : null;
            var examples = cached ?? (vector.Params.Bool("fallback_to_num_input_examples", otherwise: true) ? task.IntOrNull("num_input_examples") : null);
            return Rate(vector).Of(examples ?? throw new InvalidOperationException("The number of examples is not known."));
        })),
        ("seqio.utils.mixing_rate_num_characters", new VectorFunction(static vector =>
            Rate(vector).Of(vector.Inputs.Required("task").Required("cached_stats").Double("text_chars")))),
        ("seqio.Mixture.get_rate", new VectorFunction(static vector => Nested(vector).Rates(vector.Inputs.Text("mixture")))),
        ("seqio.Mixture.sampling_fractions", new VectorFunction(static vector => Shares.Of(Nested(vector).Rates(vector.Inputs.Text("mixture"))))),
        ("seqio.Mixture.add", new VectorFunction(static vector =>
            vector.Inputs.Required("mixtures").EnumerateObject().Select(mixture => Nested(vector).Rates(mixture.Name)).ToList())),
    ];

    private static IReadOnlyDictionary<string, double?> Released(VectorCase vector) => vector.Inputs.Text("mixture") == "en_mix"
        ? throw new SkipCaseException("en_mix is made for span pre-training of later models, not for the study")
        : ReleasedMixtures.Rates(vector.Inputs.Text("mixture"));

    private static MixingRate Rate(VectorCase vector) => new()
    {
        Scale = vector.Params.DoubleOrNull("scale") ?? 1,
        Maximum = vector.Params.DoubleOrNull("maximum"),
        Temperature = vector.Params.DoubleOrNull("temperature") ?? 1,
    };

    private static NestedMixtures Nested(VectorCase vector) => new(vector.Inputs.Required("mixtures").EnumerateObject().ToDictionary(
        static mixture => mixture.Name,
        mixture => (IReadOnlyList<(string, double)>)[.. mixture.Value.Items().Select(member => Member(member, vector))]));

    private static (string Name, double Rate) Member(JsonElement member, VectorCase vector) => member.ValueKind == JsonValueKind.Array
        ? (member[0].GetString()!, member[1].GetDouble())
        : (member.GetString()!, vector.Params.DoubleOrNull("default_rate") ?? throw new ArgumentException("A member has no rate, and the mixture no default."));
}
