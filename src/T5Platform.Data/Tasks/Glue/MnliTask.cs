namespace T5Platform.Data.Tasks.Glue;

/// <summary>GLUE's MNLI: trained on as one; judged by the half of the same genres here, by both under their own names.</summary>
internal sealed class MnliTask(string? directory)
    : InferenceTask(directory, new("glue/MNLI/train.tsv", "glue/MNLI/dev_matched.tsv", "glue/MNLI/test_matched.tsv"))
{
    public override string Name => "mnli";
}
