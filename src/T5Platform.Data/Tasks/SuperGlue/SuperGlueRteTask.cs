using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's RTE: the pairs of GLUE's under other names.</summary>
internal sealed class SuperGlueRteTask(string? directory) : SuperGlueTask(directory, SuperGlueFiles.Of("RTE"))
{
    public override string Name => "superglue_rte";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override string Prefix => "rte";

    protected override IReadOnlyList<(string Key, string Field)> Fields { get; } = [("hypothesis", "hypothesis"), ("premise", "premise")];

    protected override string[] Labels { get; } = ["entailment", "not_entailment"];
}
