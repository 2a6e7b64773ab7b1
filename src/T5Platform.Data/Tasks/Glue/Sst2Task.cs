using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's SST-2: is the review's phrase positive? Values are inserted as they are, trailing blanks and all.</summary>
internal sealed class Sst2Task(string? directory) : GlueTask(directory, new("glue/SST-2/train.tsv", "glue/SST-2/dev.tsv", "glue/SST-2/test.tsv"))
{
    public override string Name => "sst2";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override string Prefix => "sst2";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("sentence", "sentence")];

    protected override string LabelColumn => "label";

    protected override string[] Labels { get; } = ["negative", "positive"];
}
