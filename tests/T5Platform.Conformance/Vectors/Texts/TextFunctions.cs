using T5Platform.Data.Prompts;
using T5Platform.Data.Randomness;
using T5Platform.Data.Texts;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>T5's preprocessors of text.</summary>
internal static class TextFunctions
{
    private const string T5 = "t5.data.preprocessors.";

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        .. GlueFunctions.All.Select(static one => (T5 + one.Name, one.Function)),
        .. ReferentFunctions.All.Select(static one => (T5 + one.Name, one.Function)),
        .. QuestionFunctions.All.Select(static one => (T5 + one.Name, one.Function)),
        .. ChoiceFunctions.All.Select(static one => (T5 + one.Name, one.Function)),
        .. SeparatedFunctions.All.Select(static one => (T5 + one.Name, one.Function)),
        ($"{T5}translate", TextCase.Each(static (example, vector) => Translated(example, vector) is var (source, target)
            ? TextCase.Pair(LanguageName.Prompt(source, target, example.Text(source)), example.Text(target))
            : [])),
        ($"{T5}multi_translate", TextCase.Many(static (example, vector) =>
        {
            var (source, target) = Translated(example, vector);
            var translations = example.Required("translations");
            var found = translations.Required("language").Strings().Zip(translations.Required("translation").Strings())
                .GroupBy(static pair => pair.First).ToDictionary(static pair => pair.Key, static pair => pair.First().Second);
            return found.TryGetValue(source, out var from) && found.TryGetValue(target, out var to)
                ? [TextCase.Pair(LanguageName.Prompt(source, target, from), to)]
                : [];
        })),
        ($"{T5}summarize", TextCase.Each(static (example, vector) => TextCase.Pair(
            $"summarize: {example.Text(vector.Params.TextOrNull("article_key") ?? "article")}",
            example.Text(vector.Params.TextOrNull("summary_key") ?? "highlights")))),
        ($"{T5}lm", TextCase.Each(static (example, _) => TextCase.Pair(string.Empty, example.Text("text")))),
        ($"{T5}pad_nonspaced_languages", TextCase.Each(static (example, vector) => With(
            example, vector.Params.TextOrNull("text_key") ?? "text", UnspacedScripts.Pad(example.Text(vector.Params.TextOrNull("text_key") ?? "text"))))),
        ($"{T5}split_text_to_words", TextCase.Many(static (example, vector) =>
        {
            var words = PythonText.Split(example.Text(vector.Params.TextOrNull("text_key") ?? "text"));
            return words.Length < (vector.Params.IntOrNull("min_num_words") ?? 2) ? [] : [With(example, "words", words)];
        })),
        ($"{T5}fill_in_the_blank", new VectorFunction(static vector => TextCase.Examples(vector).SelectMany((example, at) =>
            BlankFilling.Both(example.Text("text"), Random(vector, at)).Select(static pair => TextCase.Pair(pair.Inputs, pair.Targets))))),
        ($"{T5}fill_in_the_blank_sized", new VectorFunction(static vector => TextCase.Examples(vector).SelectMany((example, at) =>
            BlankFilling.Sized(example.Text("text"), vector.Params.Optional("size_bins")?.Ints() ?? [1, 2, 4, 8, 16, 32, 64, 128, 256, 512], Random(vector, at)) is { } pair
                ? new[] { TextCase.Pair(pair.Inputs, pair.Targets) }
                : []))),
        ($"{T5}next_sentence_prediction", new VectorFunction(static vector => NextSentence.Of(
                TextCase.Examples(vector).Select(static example => example.Text("text")),
                vector.Params.DoubleOrNull("p_neighbors") ?? 0.5,
                vector.Params.Bool("label_sentences", otherwise: false),
                vector.Params.Bool("reuse_sentences", otherwise: true),
                vector.Params.IntOrNull("buffer_size") ?? 50_000,
                Random(vector, 0))
            .Select(static pair => TextCase.Pair(pair.Inputs, pair.Targets)))),
    ];

    private static (string Source, string Target) Translated(System.Text.Json.JsonElement example, VectorCase vector) =>
        (vector.Params.Text("source_language"), vector.Params.Text("target_language"));

    private static RandomStream Random(VectorCase vector, int at) => new(vector.Seed, RandomPurpose.Noise, 0, 0, at);

    private static Dictionary<string, object> With(System.Text.Json.JsonElement example, string name, object value)
    {
        var result = example.EnumerateObject().ToDictionary(static property => property.Name, static property => (object)property.Value);
        result[name] = value;
        return result;
    }
}
