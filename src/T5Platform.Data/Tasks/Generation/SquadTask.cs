using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Answers;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Generation;

/// <summary>SQuAD 1.1: the words of a paragraph that answer a question. Punctuation is padded; judged by the best of all answers.</summary>
internal sealed class SquadTask(string? directory) : FileTask(directory, new("squad/train-v1.1.json", "squad/dev-v1.1.json"))
{
    public override string Name => "squad";

    public override IReadOnlyList<IMetric> Metrics { get; } = [AnswerMetric.Squad];

    public override IEnumerable<TextExample> Read(string path, Split split) =>
        from article in JsonLines.WholeFile(path).List("data")
        from paragraph in article.List("paragraphs")
        let context = PaddedPunctuation.Of(paragraph.Text("context"))
        from question in paragraph.List("qas")
        select Example(context, question);

    private static TextExample Example(string context, JsonRow question)
    {
        string[] answers = [.. question.List("answers").Select(static answer => PaddedPunctuation.Of(answer.Text("text")))];
        if (answers.Length == 0) throw question.Malformed($"an answer to '{question.Text("question")}'", "none");
        return new TextExample(QuestionPrompt.WithContext(PaddedPunctuation.Of(question.Text("question")), context), answers[0])
        {
            Reference = new() { Answers = answers },
        };
    }
}
