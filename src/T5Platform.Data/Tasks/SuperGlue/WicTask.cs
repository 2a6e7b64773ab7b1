using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's WiC: does the word mean the same in both sentences? Where it stands is not told.</summary>
internal sealed class WicTask(string? directory) : SuperGlueTask(directory, SuperGlueFiles.Of("WiC"))
{
    public override string Name => "wic";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override IReadOnlyList<(string Key, string Field)> Fields { get; } = [("sentence1", "sentence1"), ("sentence2", "sentence2"), ("word", "word")];

    protected override string[] Labels { get; } = ["False", "True"];
}
