using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's RTE: does the first sentence entail the second?</summary>
internal sealed class RteTask(string? directory) : GlueTask(directory, new("glue/RTE/train.tsv", "glue/RTE/dev.tsv", "glue/RTE/test.tsv"))
{
    public override string Name => "rte";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override string Prefix => "rte";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("sentence1", "sentence1"), ("sentence2", "sentence2")];

    protected override string LabelColumn => "label";

    protected override string[] Labels { get; } = ["entailment", "not_entailment"];
}
