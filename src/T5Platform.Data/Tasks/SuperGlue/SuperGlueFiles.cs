namespace T5Platform.Data.Tasks.SuperGlue;

/// <summary>Where SuperGLUE's archives put a task's files.</summary>
internal static class SuperGlueFiles
{
    public static TaskFiles Of(string folder) => new($"superglue/{folder}/train.jsonl", $"superglue/{folder}/val.jsonl", $"superglue/{folder}/test.jsonl");

    /// <summary>Diagnostic sets are one file.</summary>
    public static TaskFiles TestOnly(string folder) => new(null, null, $"superglue/{folder}/{folder}.jsonl");
}
