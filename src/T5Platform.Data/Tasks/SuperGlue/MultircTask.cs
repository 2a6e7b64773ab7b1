using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Groups;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's MultiRC: is the answer to the question right, by a paragraph? One example for each answer.</summary>
internal sealed class MultircTask(string? directory) : FileTask(directory, SuperGlueFiles.Of("MultiRC"))
{
    private static readonly string[] Labels = ["False", "True"];

    public override string Name => "multirc";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new AnswersOfQuestions()];

    public override IEnumerable<TextExample> Read(string path, Split split) =>
        from row in JsonLines.Objects(path)
        let passage = row.Object("passage")
        from question in passage.List("questions")
        from answer in question.List("answers")
        let inputs = GenericPrompt.Of("multirc", ("question", question.Text("question")), ("answer", answer.Text("text")), ("paragraph", passage.Text("text")))
        select new TextExample(HtmlMarks.Remove(inputs), answer.Label("label", Labels))
        {
            // Questions are numbered through over the data set.
            Reference = new() { Group = $"{question.Int("idx")}", Numbers = split == Split.Test ? [row.Int("idx"), question.Int("idx"), answer.Int("idx")] : [] },
        };
}
