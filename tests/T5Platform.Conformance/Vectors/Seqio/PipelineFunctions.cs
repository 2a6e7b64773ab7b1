using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Conformance.Vectors.Converters;
using T5Platform.Conformance.Vectors.Features;
using T5Platform.Conformance.Vectors.Texts;
using T5Platform.Data.Features;
using T5Platform.Data.Prompts;
using T5Platform.Data.Randomness;
using T5Platform.Data.Vocabularies;

namespace T5Platform.Conformance.Vectors.Seqio;

/// <summary>SeqIO's way from a task to what a model is fed.</summary>
internal static class PipelineFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("seqio.Task.get_dataset", new VectorFunction(static vector => FeatureJson.Write(Task(vector, vector.Params.Optional("sequence_length"))))),
        ("seqio.get_dataset", new VectorFunction(static vector =>
        {
            var lengths = vector.Params.Required("task_feature_lengths");
            var fed = vector with { Inputs = JsonSerializer.SerializeToElement(new { examples = FeatureJson.Write(Task(vector, lengths)) }) };
            var converter = vector.Params.Required("feature_converter");
            return ConverterFunction.Convert(fed, converter.Text("class"), converter, FeatureJson.Lengths(lengths));
        })),
        ("seqio.Task.get_dataset.determinism", new VectorFunction(static vector => new
        {
            seed_a = Order(vector, "seed_a"), seed_b = Order(vector, "seed_b"),
        })),
        ("seqio.experimental.fewshot_preprocessor", new VectorFunction(FewShot)),
        ("seqio.beam_utils.GetStats", new VectorFunction(Statistics)),
        ("seqio.beam_utils._CountCharacters", new VectorFunction(static vector => TextCase.Examples(vector).SelectMany(static example => example.EnumerateObject()
            .Where(static feature => feature.Value.ValueKind == JsonValueKind.String)
            .Select(static feature => new object[] { $"{feature.Name}_chars", feature.Value.GetString()!.EnumerateRunes().Count() })))),
        ("seqio.helpers.mixture_or_task_with_truncated_data", new VectorFunction(static vector =>
            TextCase.Examples(vector).Take(vector.Params.Required("split_sizes").Int(vector.Params.TextOrNull("split") ?? "train")))),
        ("seqio.helpers.mixture_with_missing_task_splits_removed", new VectorFunction(static vector =>
            vector.Inputs.Required("mixture").Items()
                .Where(member => vector.Inputs.Required("splits").Required(member[0].GetString()!).Strings().Contains(vector.Params.Text("split")))
                .ToDictionary(static member => member[0].GetString()!, static member => member[1].GetDouble()))),
        ("seqio.Mixture.get_dataset", new VectorFunction(static vector => vector.Params.TextOrNull("sample_fn") == "concatenate"
            ? vector.Inputs.Required("mixtures").EnumerateObject().First().Value.Items()
                .SelectMany(member => vector.Inputs.Required("task_values").Required(member[0].GetString()!).Items())
            : throw new SkipCaseException("draws with TensorFlow's random numbers, which are not reproduced"))),
    ];

    private static IEnumerable<FeatureExample> Task(VectorCase vector, JsonElement? lengths)
    {
        if (vector.Params.Bool("shuffle", otherwise: false)) throw new SkipCaseException("shuffles with TensorFlow's random numbers, which are not reproduced");
        var task = vector.Params.Required("task");
        var examples = FeatureJson.Examples(vector).AsEnumerable();
        if (vector.Params.Optional("shard_info") is { } shard)
            examples = examples.Where((_, at) => at % shard.Int("num_shards") == shard.Int("index"));
        foreach (var step in task.Required("preprocessors").Strings()) examples = Step(step, examples, vector, lengths);
        return examples.Select(example => example.Select((name, feature) => Trimmed(feature, lengths?.Optional(name)))).ToList();
    }

    private static IEnumerable<FeatureExample> Step(string step, IEnumerable<FeatureExample> examples, VectorCase vector, JsonElement? lengths) => step switch
    {
        "append_eos_after_trim" => examples.Select(example => TextFeatures.AppendEos(
            example, Outputs(vector), lengths is { } given ? FeatureJson.Lengths(given) : null)).ToList(),
        "append_eos" => examples.Select(example => TextFeatures.AppendEos(example, Outputs(vector))).ToList(),
        "tokenize" => examples.Select(example => TextFeatures.Tokenise(example, Outputs(vector))).ToList(),
        "inputs = 'complete: ' + prefix, targets = suffix" => examples.Select(static example => new FeatureExample(
        [
            new("inputs", new Feature.Text(TextFeatures.Fill("complete: {prefix}", example))), new("targets", new Feature.Text(TextFeatures.Fill("{suffix}", example))),
        ])).ToList(),
        _ => throw new SkipCaseException($"'{step}' is a function that only the peer's test has"),
    };

    private static Dictionary<string, OutputFeature> Outputs(VectorCase vector)
    {
        var task = vector.Params.Required("task");
        IVocabulary vocabulary = task.Optional("vocabulary")?.TextOrNull("model") is { } model
            ? SentencePieceVocabulary.Load(vector.Files.Asset(model))
            : new PassThroughVocabulary(100, task.IntOrNull("eos_id") ?? 1);
        bool AddsEos(string name) => task.Optional("add_eos") is not { } add
            || (add.ValueKind == JsonValueKind.Object ? add.Bool(name, otherwise: true) : add.GetBoolean());
        return new[] { "inputs", "targets" }.ToDictionary(static name => name, name => new OutputFeature(vocabulary, AddsEos(name)));
    }

    /// <summary>Cut to a length, or to one for each axis.</summary>
    private static Feature Trimmed(Feature feature, JsonElement? length)
    {
        if (length is not { } given) return feature;
        if (given.ValueKind == JsonValueKind.Number) return feature.Slice(0, Math.Min(feature.Length, given.GetInt32()));
        var axes = given.Ints();
        return feature.Slice(0, Math.Min(feature.Length, axes[0])).Innermost(ids => [.. ids.Take(axes[^1])]);
    }

    private static List<long> Order(VectorCase vector, string seed)
    {
        const int Examples = 64;
        if (!vector.Params.Bool("shuffle", otherwise: false)) return [.. Enumerable.Range(0, Examples).Select(static i => (long)i)];
        var order = new KeyedPermutation(vector.Params.IntOrNull(seed) ?? 0, 0, Examples);
        return [.. Enumerable.Range(0, Examples).Select(i => order[i])];
    }

    private static object FewShot(VectorCase vector)
    {
        var shots = vector.Params.IntOrNull("num_shots") ?? 0;
        var train = vector.Inputs.Required("train").Items();
        var batch = vector.Params.IntOrNull("eval_batch") ?? 1;
        var prompt = new FewShotPrompt
        {
            InputsPrefix = vector.Params.TextOrNull("inputs_prefix") ?? "0 ",
            TargetsPrefix = vector.Params.TextOrNull("targets_prefix") ?? " X 1 ",
            Separator = vector.Params.TextOrNull("example_separator") ?? " X ",
            Introduction = vector.Params.TextOrNull("prompt") ?? string.Empty,
            Reverse = vector.Params.Bool("reverse", otherwise: false),
        };
        if (shots > 0 && train.Length < shots) throw new ArgumentException("There are fewer examples than shots.");
        return vector.Inputs.Required("eval").Items().Select((example, at) =>
        {
            var first = vector.Params.Bool("fixed_exemplars", otherwise: false) ? 0 : at / batch * shots;
            var taken = Enumerable.Range(first, shots).Select(i => train[i % train.Length]).Select(static shot => (shot.Text("inputs"), shot.Text("targets")));
            var result = example.EnumerateObject().ToDictionary(static property => property.Name, static property => (object)property.Value);
            result["inputs"] = prompt.Of(taken, example.Text("inputs"));
            return result;
        }).ToList();
    }

    private static object Statistics(VectorCase vector)
    {
        var examples = TextCase.Examples(vector).ToList();
        var statistics = new Dictionary<string, int> { ["examples"] = examples.Count };
        foreach (var name in examples.SelectMany(static example => example.EnumerateObject()).Where(static feature => feature.Value.ValueKind == JsonValueKind.Array).Select(static feature => feature.Name).Distinct())
        {
            // EOS and padding are no tokens of the text.
            int[] counts = [.. examples.Where(example => example.Optional(name) is not null).Select(example => example.Required(name).Ints().Count(static id => id > 1))];
            statistics[$"{name}_tokens"] = counts.Sum();
            statistics[$"{name}_max_tokens"] = counts.Max();
        }

        return statistics;
    }
}
