using System.Text;

namespace T5Platform.Web.Dashboard.Submitting;

/// <summary>What fields are called in the form. A field that nobody gave a name here is called after its own.</summary>
internal static class FieldLabels
{
    private static readonly Dictionary<string, string> Given = new(StringComparer.Ordinal)
    {
        ["logicalShards"] = "Logical shards",
        ["batchRows"] = "Batch, sequences",
        ["inputLength"] = "Input length, tokens",
        ["targetLength"] = "Target length, tokens",
        ["checkpointEvery"] = "Checkpoint every, steps",
        ["meanSpanLength"] = "Mean span, tokens",
        ["pretrainingSteps"] = "Steps",
        ["examples"] = "Training examples of each task",
        ["evaluationExamples"] = "Validation examples of each task",
        ["warmupSteps"] = "Warm-up, steps",
        ["maxRestartsWithoutProgress"] = "Deaths without progress",
        ["maxDeathsPerNode"] = "Deaths on one node",
    };

    /// <summary>The label of a field.</summary>
    public static string Of(string name) => Given.GetValueOrDefault(name) ?? Apart(name);

    /// <summary>"corruptionRate" as "Corruption rate".</summary>
    private static string Apart(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character) && words.Length > 0)
                words.Append(' ');
            words.Append(words.Length == 0 ? char.ToUpperInvariant(character) : char.ToLowerInvariant(character));
        }

        return words.ToString();
    }
}
