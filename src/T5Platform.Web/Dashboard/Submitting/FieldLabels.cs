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
        ["mixture"] = "Mixture of tasks",
        ["limit"] = "Limit K, examples",
        ["temperature"] = "Temperature T",
        ["unsupervised"] = "The corpus is in it",
        ["unsupervisedExamples"] = "Examples that the corpus counts as",
        ["targets"] = "Fine-tunings of several tasks",
        ["beams"] = "Beam search",
        ["width"] = "Beams",
        ["everyCheckpoint"] = "Judge every checkpoint",
        ["testOutputs"] = "Write outputs for test sets",
        ["elastic"] = "Elastic data parallelism",
        ["slices"] = "Slices at most",
        ["packed"] = "Several examples share a row",
        ["activationCheckpointing"] = "Compute activations again",
        ["zLoss"] = "Z-loss",
        ["method"] = "Parameters that change",
        ["finetune"] = "It is fine-tuned",
        ["ensemble"] = "Ensemble",
        ["members"] = "Networks",
        ["sharedPretraining"] = "They share one pre-training",
        ["extraSeeds"] = "Seeds of this row alone",
        ["warmupSteps"] = "Warm-up, steps",
        ["maxRestartsWithoutProgress"] = "Deaths without progress",
        ["maxDeathsPerNode"] = "Deaths on one node",
    };

    /// <summary>The label of a field.</summary>
    public static string Of(string name) => Given.GetValueOrDefault(name) ?? Apart(name);

    /// <summary>What one thing of a list is called.</summary>
    public static string OfOne(string name) => name == "targets" ? "Fine-tuning" : Of(name);

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
