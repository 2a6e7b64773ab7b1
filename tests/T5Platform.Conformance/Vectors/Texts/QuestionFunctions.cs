using System.Text.Json;
using T5Platform.Data.Prompts;

namespace T5Platform.Conformance.Vectors.Texts;

/// <summary>Preprocessors of questions about texts.</summary>
internal static class QuestionFunctions
{
    public static IEnumerable<(string Name, IVectorFunction Function)> All =>
    [
        ("_pad_punctuation", new VectorFunction(static vector => PaddedPunctuation.Of(vector.Inputs.Text("text")))),
        ("_span_answer", new VectorFunction(static vector => SpanAnswer.Of(vector.Inputs.Text("context"), vector.Inputs.Text("answer_text")) ?? string.Empty)),
        ("squad", TextCase.Each(Squad)),
        ("squad_span_space_tokenized", TextCase.Many(Span)),
        ("trivia_qa", TextCase.Many(Trivia)),
    ];

    private static Dictionary<string, object?> Squad(JsonElement example, VectorCase vector)
    {
        var (question, context, answers) = Padded(example);
        var inputs = vector.Params.Bool("include_context", otherwise: true)
            ? QuestionPrompt.WithContext(question, context)
            : QuestionPrompt.WithoutContext(question);
        return TextCase.Pair(
            inputs, answers[0], ("id", TextCase.Optional(example, "id")), ("context", context), ("question", question), ("answers", answers));
    }

    private static IEnumerable<Dictionary<string, object?>> Span(JsonElement example, VectorCase vector)
    {
        var (question, context, answers) = Padded(example);
        return SpanAnswer.Of(context, answers[0]) is { } span
            ? [TextCase.Pair(QuestionPrompt.WithContext(question, context), span, ("id", TextCase.Optional(example, "id")), ("context", context), ("question", question), ("answers", answers))]
            : [];
    }

    private static IEnumerable<Dictionary<string, object?>> Trivia(JsonElement example, VectorCase vector)
    {
        var contexts = (example.Optional("entity_pages")?.Optional("wiki_context")?.Strings() ?? [])
            .Concat(example.Optional("search_results")?.Optional("search_context")?.Strings() ?? []);
        return TriviaPairs.Of(example.Text("question"), contexts, example.Required("answer").Required("normalized_aliases").Strings())
            .Select(static pair => TextCase.Pair(pair.Inputs, pair.Targets));
    }

    private static (string Question, string Context, string[] Answers) Padded(JsonElement example) => (
        PaddedPunctuation.Of(example.Text("question")),
        PaddedPunctuation.Of(example.Text("context")),
        [.. example.Required("answers").Required("text").Strings().Select(PaddedPunctuation.Of)]);
}
