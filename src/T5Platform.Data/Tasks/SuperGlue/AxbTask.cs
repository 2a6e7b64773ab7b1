using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's broad diagnostic set, asked as RTE: the first sentence is the premise.</summary>
internal sealed class AxbTask(string? directory) : SuperGlueTask(directory, SuperGlueFiles.TestOnly("AX-b"))
{
    public override string Name => "axb";

    public override IReadOnlyList<IMetric> Metrics => [];

    protected override string Prefix => "rte";

    protected override IReadOnlyList<(string Key, string Field)> Fields { get; } = [("hypothesis", "sentence2"), ("premise", "sentence1")];

    protected override string[] Labels { get; } = ["entailment", "not_entailment"];
}
