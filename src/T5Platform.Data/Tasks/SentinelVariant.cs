using T5Platform.Data.Vocabularies;

namespace T5Platform.Data.Tasks;

/// <summary>
/// A task in the form of pre-training: sentinels behind the inputs, and before the targets, as if these were a span that was dropped
/// (SeqIO's <c>add_task_with_sentinels</c>; every SuperGLUE task has such a variant).
/// </summary>
public static class SentinelVariant
{
    private static readonly string[] Suffixes = ["_train", "_eval"];

    /// <summary>The variant's name: the number before a last <c>_train</c> or <c>_eval</c>.</summary>
    public static string Name(string task, int sentinels)
    {
        var suffix = Suffixes.FirstOrDefault(suffix => task.EndsWith(suffix, StringComparison.Ordinal)) ?? string.Empty;
        return $"{task[..^suffix.Length]}_{sentinels}_sentinel{suffix}";
    }

    /// <summary>Inputs with the sentinels behind, targets with them before, neither with EOS.</summary>
    public static (int[] Inputs, int[] Targets) Apply(int[] inputs, int[] targets, int sentinels, IVocabulary vocabulary)
    {
        int[] ids = [.. Enumerable.Range(0, sentinels).Select(vocabulary.SentinelId)];
        return ([.. inputs, .. ids], [.. ids, .. targets]);
    }
}
