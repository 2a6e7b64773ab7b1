using T5Platform.Data.Metrics;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's CoLA: is the sentence acceptable English? The files have no header: source, label, author's mark, sentence; the test file has one.</summary>
internal sealed class ColaTask(string? directory) : FileTask(directory, new("glue/CoLA/train.tsv", "glue/CoLA/dev.tsv", "glue/CoLA/test.tsv"))
{
    private static readonly string[] Labels = ["unacceptable", "acceptable"];

    public override string Name => "cola";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Matthews(Labels)];

    public override IEnumerable<TextExample> Read(string path, Split split) => split == Split.Test
        ? TsvFile.ReadNamed(path, "sentence").Select(row => new TextExample($"cola sentence: {row.Fields[0]}", GenericPrompt.NoLabel))
        : TsvFile.ReadNumbered(path, width: 4, 3, 1).Select(row => new TextExample($"cola sentence: {row.Fields[0]}", row.Label(1, Labels)));
}
