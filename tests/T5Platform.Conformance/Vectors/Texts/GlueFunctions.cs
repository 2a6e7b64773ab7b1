using System.Text.Json;
using T5Platform.Data.Prompts;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>Preprocessors of GLUE and SuperGLUE.</summary>
internal static class GlueFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("glue", TextCase.Each(Glue)),
        ("stsb", TextCase.Each(static (example, _) => TextCase.Pair(
            GenericPrompt.Of("stsb", ("sentence1", example.Text("sentence1")), ("sentence2", example.Text("sentence2"))),
            ScoreText.Of((float)example.Double("label")),
            ("idx", TextCase.Optional(example, "idx"))))),
        ("stsb.target", new VectorFunction(static vector => ScoreText.Of((float)vector.Inputs.Double("label")))),
        ("record", TextCase.Many(Record)),
    ];

    private static Dictionary<string, object?> Glue(JsonElement example, VectorCase vector)
    {
        var (name, labels) = (vector.Params.Text("benchmark_name"), vector.Params.Required("label_names").Strings());
        var keys = vector.Params.Optional("feature_names")?.Strings()
            ?? [.. example.EnumerateObject().Select(static property => property.Name).Where(static key => key is not ("label" or "idx")).Order(StringComparer.Ordinal)];
        var inputs = GenericPrompt.Of(name, keys.Select(key => (key, TextCase.Text(example.Required(key)))));
        var label = example.Int("label");
        var target = label == -1 ? GenericPrompt.NoLabel : labels[label];
        if (name != "multirc") return TextCase.Pair(inputs, target, ("idx", TextCase.Optional(example, vector.Params.TextOrNull("id_key") ?? "idx")));
        var index = example.Required("idx");
        return TextCase.Pair(
            HtmlMarks.Remove(inputs),
            target,
            ("idx/paragraph", TextCase.Optional(index, "paragraph")),
            ("idx/question", TextCase.Optional(index, "question")),
            ("idx/answer", TextCase.Optional(index, "answer")));
    }

    private static IEnumerable<Dictionary<string, object?>> Record(JsonElement example, VectorCase vector)
    {
        var inputs = RecordPassage.Prompt(example.Text("query"), example.Required("entities").Strings(), example.Text("passage"));
        var (answers, index) = (example.Required("answers").Strings(), example.Required("idx"));
        return answers.DefaultIfEmpty(GenericPrompt.NoLabel).Select(answer => TextCase.Pair(
            inputs, answer, ("idx/passage", TextCase.Optional(index, "passage")), ("idx/query", TextCase.Optional(index, "query")), ("answers", answers)));
    }
}
