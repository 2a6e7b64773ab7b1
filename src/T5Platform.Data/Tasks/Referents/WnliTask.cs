using T5Platform.Data.Metrics;
using T5Platform.Data.Metrics.Referents;
using T5Platform.Data.Prompts;
using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Referents;

/// <summary>GLUE's WNLI, rewritten to the question for a referent. A model trained on WSC and DPR answers it; nothing is trained on it.</summary>
internal sealed class WnliTask(string? directory) : FileTask(directory, new(null, "glue/WNLI/dev.tsv", "glue/WNLI/test.tsv"))
{
    private static readonly string[] Labels = ["not_entailment", "entailment"];

    public override string Name => "wnli";

    public override IReadOnlyList<IMetric> Metrics { get; } = [new ReferentAccuracy()];

    public override IEnumerable<TextExample> Read(string path, Split split) => TsvFile.ReadNamed(path, ["sentence1", "sentence2"], "label").Select(row =>
    {
        var (inputs, candidate) = WnliReferent.Of(row.Fields[0], row.Fields[1]);
        var label = Array.IndexOf(Labels, row.Label(2, Labels));
        return new TextExample(inputs, candidate) { Reference = new() { Label = label < 0 ? null : label } };
    });
}
