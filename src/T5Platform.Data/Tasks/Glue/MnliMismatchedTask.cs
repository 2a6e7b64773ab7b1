namespace T5Platform.Data.Tasks.Glue;

/// <summary>MNLI's evaluation on genres that its training set does not have.</summary>
internal sealed class MnliMismatchedTask(string? directory)
    : InferenceTask(directory, new(null, "glue/MNLI/dev_mismatched.tsv", "glue/MNLI/test_mismatched.tsv"))
{
    public override string Name => "mnli_mismatched";
}
