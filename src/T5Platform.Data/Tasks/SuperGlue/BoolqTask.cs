using T5Platform.Data.Metrics;

namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>SuperGLUE's BoolQ: yes or no, by a passage?</summary>
internal sealed class BoolqTask(string? directory) : SuperGlueTask(directory, SuperGlueFiles.Of("BoolQ"))
{
    public override string Name => "boolq";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override IReadOnlyList<(string Key, string Field)> Fields { get; } = [("passage", "passage"), ("question", "question")];

    protected override string[] Labels { get; } = ["False", "True"];
}
