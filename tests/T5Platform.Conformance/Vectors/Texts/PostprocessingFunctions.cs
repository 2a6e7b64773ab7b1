using System.Text.Json;
using T5Platform.Data.Metrics.Referents;
using T5Platform.Data.Texts;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>T5's postprocessors: text to what metrics compare.</summary>
internal static class PostprocessingFunctions
{
    private const string T5 = "t5.data.postprocessors.";
    private static readonly string[] TrueOrFalse = ["False", "True"];

    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ($"{T5}string_to_float", new VectorFunction(static vector =>
            PythonNumber.Read(vector.Inputs.Text("string")) ?? vector.Params.DoubleOrNull("default") ?? -1)),
        ($"{T5}lower_text", new VectorFunction(static vector => PythonText.Lower(vector.Inputs.Text("string")))),
        ($"{T5}string_label_to_class_id", new VectorFunction(static vector =>
            Class(vector.Inputs.Text("string_label"), vector.Params.Required("label_classes").Strings(), vector.Params.IntOrNull("default") ?? -1))),
        ($"{T5}multirc", new VectorFunction(static vector => Grouped(
            Class(vector.Inputs.Text("string_label"), TrueOrFalse, -1),
            IsTarget(vector) ? vector.Inputs.Required("example").Required("idx/question") : null))),
        ($"{T5}record", new VectorFunction(static vector => IsTarget(vector)
            ? Grouped(vector.Inputs.Required("example").Required("answers"), new[]
            {
                vector.Inputs.Required("example").Required("idx/passage"), vector.Inputs.Required("example").Required("idx/query"),
            })
            : Grouped(vector.Inputs.Text("answer"), null))),
        ($"{T5}qa", new VectorFunction(static vector => IsTarget(vector)
            ? vector.Inputs.Required("example").Required("answers")
            : vector.Inputs.Text("answer"))),
        ($"{T5}span_qa", new VectorFunction(static vector => IsTarget(vector)
            ? new { answers = vector.Inputs.Required("example").Required("answers"), context = vector.Inputs.Required("example").Required("context") }
            : vector.Inputs.Text("answer"))),
        ($"{T5}wsc_simple", new VectorFunction(static vector => IsTarget(vector)
            ? vector.Inputs.Required("example").Required("label")
            : ReferentMatch.Of(vector.Inputs.Text("prediction"), vector.Inputs.Required("example").Text("targets_pretokenized")))),
        ($"{T5}rank_classification", new VectorFunction(RankClassification)),
    ];

    private static bool IsTarget(VectorCase vector) => vector.Params.Bool("is_target", otherwise: false);

    private static int Class(string label, string[] labels, int otherwise) => Array.IndexOf(labels, label) is >= 0 and var found ? found : otherwise;

    private static Dictionary<string, object> Grouped(object value, object? group)
    {
        var result = new Dictionary<string, object> { ["value"] = value };
        if (group is not null) result["group"] = group;
        return result;
    }

    private static object RankClassification(VectorCase vector)
    {
        if (!IsTarget(vector)) return vector.Inputs.Required("score");
        var example = vector.Inputs.Required("example");
        List<object> target =
        [
            example.Required("idx"),
            example.Required("is_correct"),
            example.Optional("weight") is { } weight ? weight : 1.0,
            example.Required("targets").GetArrayLength(),
        ];
        target.AddRange((vector.Params.Optional("passthrough_feature_keys")?.Strings() ?? []).Select(key => (object)example.Required(key)));
        return target;
    }
}
