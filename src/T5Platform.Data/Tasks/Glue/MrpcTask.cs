using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's MRPC: do both sentences say the same? The test set is Microsoft's own file.</summary>
internal sealed class MrpcTask(string? directory) : GlueTask(directory, new("glue/MRPC/train.tsv", "glue/MRPC/dev.tsv", "glue/MRPC/msr_paraphrase_test.txt"))
{
    public override string Name => "mrpc";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new F1("not_equivalent", "equivalent"), new Accuracy()];

    protected override string Prefix => "mrpc";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("sentence1", "#1 String"), ("sentence2", "#2 String")];

    protected override string LabelColumn => "Quality";

    protected override string[] Labels { get; } = ["not_equivalent", "equivalent"];
}
