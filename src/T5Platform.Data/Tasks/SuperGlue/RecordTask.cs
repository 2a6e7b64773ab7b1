using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Answers;
using T5Platform.Data.Metrics.Groups;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's ReCoRD: which entity of the passage fills the gap? Trained once for each answer, judged by the best of them.</summary>
internal sealed class RecordTask(string? directory) : FileTask(directory, SuperGlueFiles.Of("ReCoRD"))
{
    public override string Name => "record";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new FirstOfEachGroup(AnswerMetric.Squad)];

    public override IEnumerable<TextExample> Read(string path, Split split) =>
        from row in JsonLines.Objects(path)
        let passage = row.Object("passage")
        let entities = Entities(passage)
        from query in row.List("qas")
        let answers = Answers(query)
        let inputs = RecordPassage.Prompt(query.Text("query"), entities, passage.Text("text"))
        from target in (split == Split.Train ? answers : answers.Take(1)).DefaultIfEmpty(GenericPrompt.NoLabel)
        select new TextExample(inputs, target)
        {
            Reference = new() { Answers = answers, Group = $"{(row.Has("idx") ? row.Int("idx") : 0)}/{query.Int("idx")}", Numbers = split == Split.Test ? [query.Int("idx")] : [] },
        };

    /// <summary>The surface of each entity once, sorted. Places count code points.</summary>
    private static string[] Entities(JsonRow passage)
    {
        var text = passage.Text("text").EnumerateRunes().ToArray();
        return
        [
            .. passage.List("entities").Select(entity =>
            {
                var (start, end) = (entity.Int("start"), entity.Int("end"));
                if (start < 0 || end < start || end >= text.Length)
                    throw entity.Malformed($"an entity within {text.Length} characters", $"{start} to {end}");
                return string.Concat(text[start..(end + 1)]);
            }).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static string[] Answers(JsonRow query) =>
        query.Has("answers") ? [.. query.List("answers").Select(static answer => answer.Text("text")).Distinct().Order(StringComparer.Ordinal)] : [];
}
