using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's QNLI: does the sentence answer the question?</summary>
internal sealed class QnliTask(string? directory) : GlueTask(directory, new("glue/QNLI/train.tsv", "glue/QNLI/dev.tsv", "glue/QNLI/test.tsv"))
{
    public override string Name => "qnli";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override string Prefix => "qnli";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("question", "question"), ("sentence", "sentence")];

    protected override string LabelColumn => "label";

    protected override string[] Labels { get; } = ["entailment", "not_entailment"];
}
