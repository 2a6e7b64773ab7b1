using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>
/// GLUE's QQP: do both questions ask the same? The archive of 2019 has rows without all their fields, which every reader leaves out: the
/// study's 363,849 training examples are those without them.
/// </summary>
internal sealed class QqpTask(string? directory) : GlueTask(directory, new("glue/QQP/train.tsv", "glue/QQP/dev.tsv", "glue/QQP/test.tsv"))
{
    public override string Name => "qqp";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new F1("not_duplicate", "duplicate"), new Accuracy()];

    public override IEnumerable<TextExample> Read(string path, Split split, ICollection<MalformedRowException> dropped) => Rows(path, dropped);

    protected override string Prefix => "qqp";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("question1", "question1"), ("question2", "question2")];

    protected override string LabelColumn => "is_duplicate";

    protected override string[] Labels { get; } = ["not_duplicate", "duplicate"];
}
