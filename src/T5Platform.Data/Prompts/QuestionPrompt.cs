namespace T5Platform.Data.Prompts;

/// <summary>Questions about a text, as SQuAD and TriviaQA ask them. Question and context are padded before.</summary>
internal static class QuestionPrompt
{
    public static string WithContext(string question, string context) => PaddedPunctuation.SingleBlanks($"question: {question} context: {context}");

    /// <summary>The question alone: the model has to know.</summary>
    public static string WithoutContext(string question) => PaddedPunctuation.SingleBlanks($"squad trivia question: {question}");
}
