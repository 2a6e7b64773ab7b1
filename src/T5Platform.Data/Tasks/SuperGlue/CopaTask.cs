using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's COPA: which choice is the cause or effect of the premise?</summary>
internal sealed class CopaTask(string? directory) : SuperGlueTask(directory, SuperGlueFiles.Of("COPA"))
{
    public override string Name => "copa";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override IReadOnlyList<(string Key, string Field)> Fields { get; } =
        [("choice1", "choice1"), ("choice2", "choice2"), ("premise", "premise"), ("question", "question")];

    protected override string[] Labels { get; } = ["choice1", "choice2"];
}
