using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks;

/// <summary>GLUE's RTE: does the first sentence entail the second?</summary>
internal sealed class RteTask(string? directory) : FileTask(directory, "glue/RTE/train.tsv", "glue/RTE/dev.tsv")
{
    private static readonly string[] Labels = ["entailment", "not_entailment"];

    public override string Name => "rte";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override IEnumerable<TextExample> Read(string path) =>
        TsvFile.ReadNamed(path, "sentence1", "sentence2", "label").Select(row => new TextExample(
            $"rte sentence1: {row.Fields[0]} sentence2: {row.Fields[1]}", row.Label(2, Labels)));
}
