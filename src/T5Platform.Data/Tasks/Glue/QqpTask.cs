using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's QQP: do both questions ask the same?</summary>
internal sealed class QqpTask(string? directory) : GlueTask(directory, new("glue/QQP/train.tsv", "glue/QQP/dev.tsv", "glue/QQP/test.tsv"))
{
    public override string Name => "qqp";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new F1("not_duplicate", "duplicate"), new Accuracy()];

    protected override string Prefix => "qqp";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("question1", "question1"), ("question2", "question2")];

    protected override string LabelColumn => "is_duplicate";

    protected override string[] Labels { get; } = ["not_duplicate", "duplicate"];
}
