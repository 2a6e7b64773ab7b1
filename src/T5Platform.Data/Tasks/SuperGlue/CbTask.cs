using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's CommitmentBank: is the author committed to the clause?</summary>
internal sealed class CbTask(string? directory) : SuperGlueTask(directory, SuperGlueFiles.Of("CB"))
{
    public override string Name => "cb";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new MeanClassF1(["entailment", "contradiction", "neutral"]), new Accuracy()];

    protected override IReadOnlyList<(string Key, string Field)> Fields { get; } = [("hypothesis", "hypothesis"), ("premise", "premise")];

    protected override string[] Labels { get; } = ["entailment", "contradiction", "neutral"];
}
