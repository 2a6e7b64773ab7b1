using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>Does the premise entail the hypothesis, contradict it, or neither? The hypothesis stands first, as in T5.</summary>
internal abstract class InferenceTask(string? directory, TaskFiles files) : GlueTask(directory, files)
{
    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override string Prefix => "mnli";

    protected override IReadOnlyList<(string Key, string Column)> Fields { get; } = [("hypothesis", "sentence2"), ("premise", "sentence1")];

    protected override string LabelColumn => "gold_label";

    protected override string[] Labels { get; } = ["entailment", "neutral", "contradiction"];
}
