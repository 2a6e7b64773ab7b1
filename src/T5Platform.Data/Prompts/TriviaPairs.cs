using T5Platform.Data.Tasks;
using T5Platform.Data.Texts;

namespace T5Platform.Data.Prompts;

/// <summary>TriviaQA: an example for each context and each form of the answer that occurs in it.</summary>
internal static class TriviaPairs
{
    public static IEnumerable<TextExample> Of(string question, IEnumerable<string> contexts, IReadOnlyList<string> aliases)
    {
        var padded = PaddedPunctuation.Of(question);
        string[] answers = [.. aliases.Select(PaddedPunctuation.Of)];
        foreach (var context in contexts.Select(PaddedPunctuation.Of))
        {
            var lower = PythonText.Lower(context);
            foreach (var answer in answers.Where(answer => lower.Contains(PythonText.Lower(answer), StringComparison.Ordinal)))
                yield return new TextExample(QuestionPrompt.WithContext(padded, context), answer);
        }
    }
}
