using T5Platform.Data.Metrics;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks;

/// <summary>GLUE's SST-2: is the review's phrase positive? Values are inserted as they are, trailing blanks and all.</summary>
internal sealed class Sst2Task(string? directory) : FileTask(directory, "glue/SST-2/train.tsv", "glue/SST-2/dev.tsv")
{
    private static readonly string[] Labels = ["negative", "positive"];

    public override string Name => "sst2";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new Accuracy()];

    protected override IEnumerable<TextExample> Read(string path) =>
        TsvFile.ReadNamed(path, "sentence", "label").Select(row => new TextExample($"sst2 sentence: {row.Fields[0]}", row.Label(1, Labels)));
}
