using T5Platform.Data.Readers;

namespace T5Platform.Data.Tasks.Glue;

/// <summary>SNLI, which is not in the study: MNLI's question about captions. Pairs whose judges did not agree have no label and are left out.</summary>
internal sealed class SnliTask(string? directory) : InferenceTask(directory, new("glue/SNLI/train.tsv", "glue/SNLI/dev.tsv", "glue/SNLI/test.tsv"))
{
    private const string Undecided = "-";

    public override string Name => "snli";

    protected override string Prefix => "snli";

    protected override bool Keeps(TsvRow row) => row.Fields[^1] != Undecided;
}
