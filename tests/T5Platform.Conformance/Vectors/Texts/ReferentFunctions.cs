using System.Text.Json;
using T5Platform.Data.Prompts;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>Preprocessors of pronouns and what they refer to.</summary>
internal static class ReferentFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("definite_pronoun_resolution_simple", TextCase.Each(static (example, _) => TextCase.Pair(
            MarkedPronoun.Prefix + MarkedPronoun.ByWord(example.Text("sentence"), example.Text("pronoun")),
            example.Required("candidates").Strings()[example.Int("label")]))),
        ("wsc_simple", TextCase.Many(static (example, vector) =>
        {
            var label = Label(example);
            if (vector.Params.Bool("correct_referent_only", otherwise: false) && label is not 1) return [];
            object given = example.Optional("label") is null ? 0 : label == 1 && vector.Params.Bool("correct_referent_only", otherwise: false) ? true : example.Required("label");
            return
            [
                TextCase.Pair(
                    MarkedPronoun.Prefix + MarkedPronoun.ByNumber(example.Text("text"), example.Int("span2_index"), example.Text("span2_text")),
                    example.Text("span1_text"),
                    ("label", given),
                    ("idx", TextCase.Optional(example, "idx"))),
            ];
        })),
        ("wsc", TextCase.Each(static (example, _) => TextCase.Pair(
            GenericPrompt.Of("wsc", ("text", MarkedSpans.Of(
                example.Text("text"), example.Text("span1_text"), example.Int("span1_index"), example.Text("span2_text"), example.Int("span2_index")))),
            Label(example) switch { 1 => "True", 0 => "False", _ => GenericPrompt.NoLabel },
            ("idx", TextCase.Optional(example, "idx"))))),
        ("wnli_simple", TextCase.Each(static (example, _) =>
        {
            var (inputs, candidate) = WnliReferent.Of(example.Text("sentence1"), example.Text("sentence2"));
            return TextCase.Pair(
                inputs,
                candidate,
                ("premise", example.Text("sentence1")),
                ("hypothesis", example.Text("sentence2")),
                ("label", example.Optional("label") is { } label ? label : 0),
                ("idx", TextCase.Optional(example, "idx")));
        })),
    ];

    private static int Label(JsonElement example) => example.Optional("label") is not { } label ? 0
        : label.ValueKind switch { JsonValueKind.True => 1, JsonValueKind.False => 0, _ => label.GetInt32() };
}
