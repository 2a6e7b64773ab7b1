using System.Text.Json;
using T5Platform.Conformance.Cases;
using T5Platform.Data.Prompts;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>Preprocessors of questions whose answers are scored.</summary>
internal static class ChoiceFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("rank_classification", new VectorFunction(static vector => TextCase.Examples(vector).Zip(vector.Inputs.Required("per_example").Items()).SelectMany((pair, number) =>
            Examples(vector, pair.First, number, RankedChoices.Of(
                pair.Second.Required("inputs_fn_result").Strings(),
                pair.Second.Required("targets_fn_result").Strings(),
                pair.Second.Required("is_correct_fn_result").Bools()),
            pair.Second.Optional("weight_fn_result"))).ToList())),
        ("rank_classification_formatter", new VectorFunction(static vector => TextCase.Examples(vector).SelectMany((example, number) =>
            Examples(vector, example, number, RankedChoices.Fill(
                Templates(vector.Params.Required("inputs_formats")),
                Templates(vector.Params.Required("targets_formats")),
                example.Int(vector.Params.TextOrNull("label_key") ?? "label"),
                name => Field(example, name)),
            vector.Params.TextOrNull("weight_key") is { } key ? example.Required(key) : null)).ToList())),
    ];

    private static IEnumerable<Dictionary<string, object>> Examples(VectorCase vector, JsonElement example, int number, RankedChoices choices, JsonElement? weight)
    {
        var mode = vector.Params.TextOrNull("mode") switch
        {
            "train" => ChoiceMode.Train,
            null or "eval" => ChoiceMode.Eval,
            "fewshot_eval" => ChoiceMode.FewShotEval,
            var other => throw new MalformedCaseException($"there is no mode '{other}'"),
        };
        var passed = vector.Params.Optional("passthrough_feature_keys")?.Strings() ?? [];
        var all = choices.Used(mode).Select(at =>
        {
            var one = new Dictionary<string, object>
            {
                ["idx"] = new[] { number, at }, ["inputs"] = choices.Inputs[at], ["targets"] = choices.Targets[at], ["is_correct"] = choices.Correct[at],
            };
            if (weight is { } found) one["weight"] = found;
            foreach (var key in passed) one[key] = example.Required(key);
            return one;
        }).ToList();
        return mode == ChoiceMode.FewShotEval
            ? [all[0].Keys.ToDictionary(static key => key, key => (object)all.Select(one => one[key]))]
            : all;
    }

    private static string[] Templates(JsonElement value) => value.ValueKind == JsonValueKind.String ? [value.GetString()!] : value.Strings();

    /// <summary>A field by its path; only texts may be inserted.</summary>
    private static string Field(JsonElement example, string path)
    {
        var value = path.Split('/').Aggregate(example, static (at, name) => at.Required(name));
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new ArgumentException($"Field {path} is no text.");
    }
}
