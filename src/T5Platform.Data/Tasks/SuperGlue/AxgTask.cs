using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's diagnostic set about gender, asked as RTE.</summary>
internal sealed class AxgTask(string? directory) : SuperGlueTask(directory, SuperGlueFiles.TestOnly("AX-g"))
{
    public override string Name => "axg";

    public override IReadOnlyList<IMetric> Metrics => [];

    protected override string Prefix => "rte";

    protected override IReadOnlyList<(string Key, string Field)> Fields { get; } = [("hypothesis", "hypothesis"), ("premise", "premise")];

    protected override string[] Labels { get; } = ["entailment", "not_entailment"];
}
