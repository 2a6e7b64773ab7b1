using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's diagnostic set, asked as MNLI. Only a test server knows the labels.</summary>
internal sealed class AxTask(string? directory) : GlueTask(directory, new(null, null, "glue/AX/diagnostic.tsv"))
{
    public override string Name => "ax";

    public override IReadOnlyList<IMetric> Metrics => [];

    protected override string Prefix => "mnli";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("hypothesis", "sentence2"), ("premise", "sentence1")];

    protected override string LabelColumn => "label";

    protected override string[] Labels { get; } = ["entailment", "neutral", "contradiction"];
}
