using System.Text.Json;
using T5Platform.Conformance.Vectors.Converters;
using T5Platform.Conformance.Vectors.Denoising;
using T5Platform.Conformance.Vectors.Features;
using T5Platform.Data.Features;
using T5Platform.Data.Tasks;

namespace T5Platform.Conformance.Vectors.Preprocessing;

/// <summary>SeqIO's own preprocessors.</summary>
internal static class PreprocessingFunctions
{
    private const string Seqio = "seqio.preprocessors.";

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ($"{Seqio}tokenize", new VectorFunction(static vector => EachExample(vector, example => TextFeatures.Tokenise(
            example, OutputFeatureJson.Read(vector), vector.Params.Bool("copy_pretokenized", otherwise: true), vector.Params.Bool("with_eos", otherwise: false))))),
        ($"{Seqio}tokenize_and_append_eos", new VectorFunction(static vector => EachExample(vector, example => TextFeatures.Tokenise(
            example, OutputFeatureJson.Read(vector), vector.Params.Bool("copy_pretokenized", otherwise: true), withEos: true)))),
        ($"{Seqio}append_eos", new VectorFunction(static vector => EachExample(vector, example =>
            TextFeatures.AppendEos(example, OutputFeatureJson.Read(vector))))),
        ($"{Seqio}append_eos_after_trim", new VectorFunction(static vector => EachExample(vector, example => TextFeatures.AppendEos(
            example,
            OutputFeatureJson.Read(vector),
            vector.Params.Optional("sequence_length") is { } lengths ? FeatureJson.Lengths(lengths) : null)))),
        ($"{Seqio}rekey", new VectorFunction(static vector => EachExample(vector, example => vector.Params.Optional("key_map") is { } map
            ? TextFeatures.Rekey(example, map.EnumerateObject().ToDictionary(static key => key.Name, static key => key.Value.GetString()))
            : example))),
        ($"{Seqio}truncate_inputs_left", new VectorFunction(static vector => EachExample(vector, example =>
            TokenFeatures.KeepLast(example, "inputs", vector.Params.Required("sequence_length").IntOrNull("inputs"))))),
        ($"{Seqio}apply_feature_converter", new VectorFunction(static vector => ConverterFunction.Convert(
            vector,
            vector.Params.Required("feature_converter").Text("class"),
            vector.Params.Required("feature_converter").Optional("init"),
            FeatureJson.Lengths(vector.Params.Required("sequence_length"))))),
        ($"{Seqio}preprocess_tensorflow_examples", new VectorFunction(static vector => FeatureJson.Examples(vector).Select(example => new
        {
            inputs = TextFeatures.Fill(vector.Params.Text("inputs_format"), example),
            targets = TextFeatures.Fill(vector.Params.Text("targets_format"), example),
        }))),
        ($"{Seqio}_append_to_innermost_axis", new VectorFunction(static vector =>
        {
            var wrapped = FeatureJson.Example(JsonSerializer.SerializeToElement(new { tensor = vector.Inputs.Required("tensor") }));
            var scalar = vector.Params.Int("scalar");
            return FeatureJson.Write(wrapped.Select((_, feature) => feature.Innermost(ids => [.. ids, scalar])))["tensor"];
        })),
        ("seqio.experimental.add_task_with_sentinels", new VectorFunction(static vector =>
            FeatureJson.Examples(vector, "examples_from_task_without_sentinels").Select(example =>
            {
                var vocabulary = new SentinelVocabulary(vector.Params.Int("vocab_size"));
                var (inputs, targets) = SentinelVariant.Apply(example.Ids("inputs"), example.Ids("targets"), vector.Params.IntOrNull("num_sentinels") ?? 1, vocabulary);
                return new { inputs, targets };
            }))),
        ("seqio.experimental.add_task_with_sentinels.name", new VectorFunction(static vector =>
            SentinelVariant.Name(vector.Inputs.Text("task"), vector.Params.IntOrNull("num_sentinels") ?? 1))),
    ];

    private static object EachExample(VectorCase vector, Func<FeatureExample, FeatureExample> step) =>
        FeatureJson.Write(FeatureJson.Examples(vector).Select(step));
}
