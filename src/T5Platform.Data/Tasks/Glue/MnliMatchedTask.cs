namespace T5Platform.Data.Tasks.Glue;

/// <summary>MNLI's evaluation on the genres of its training set.</summary>
internal sealed class MnliMatchedTask(string? directory)
    : InferenceTask(directory, new(null, "glue/MNLI/dev_matched.tsv", "glue/MNLI/test_matched.tsv"))
{
    public override string Name => "mnli_matched";
}
