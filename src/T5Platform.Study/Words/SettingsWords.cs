namespace T5Platform.Study.Words;

/// <summary>What the settings are called in sentences.</summary>
internal static class SettingsWords
{
    private static readonly Dictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["model.preset"] = "the size of the network",
        ["model.architecture"] = "the architecture",
        ["model.encoderLayers"] = "the number of blocks in the encoder",
        ["model.decoderLayers"] = "the number of blocks in the decoder",
        ["model.dropout"] = "dropout",
        ["objective.name"] = "the objective",
        ["objective.corruptionRate"] = "the share of corrupted tokens",
        ["objective.meanSpanLength"] = "the mean length of corrupted spans",
        ["strategy"] = "the order of training",
        ["pretraining.dataset"] = "the text of the pre-training",
        ["pretraining.uniqueTokens"] = "the number of tokens in that text",
        ["pretraining.loop.steps"] = "the number of pre-training steps",
        ["pretraining.loop.batchRows"] = "the pre-training's batch",
        ["pretraining.loop.length"] = "the length of a pre-training sequence",
        ["joint.steps"] = "the number of steps of the joint run",
        ["mixture.strategy"] = "the way of mixing",
        ["mixture.limit"] = "the most examples that a task counts as (K)",
        ["mixture.temperature"] = "the temperature of mixing (T)",
        ["mixture.unsupervised"] = "whether text without labels is mixed in",
        ["mixture.unsupervisedExamples"] = "the number of examples that the text counts as",
        ["finetuning.method"] = "which parameters fine-tuning changes",
        ["finetuning.adapterWidth"] = "the inner width of the adapters",
        ["finetuning.of"] = "what has a fine-tuning of its own",
        ["finetuning.loop.steps"] = "the number of fine-tuning steps",
        ["finetuning.loop.batchRows"] = "the fine-tunings' batch",
        ["finetuning.benchmarkBatchRows"] = "the batch of a benchmark's tasks",
        ["finetuning.checkpointEvery"] = "the steps from one checkpoint to the next",
        ["decoding.beams"] = "the number of beams",
        ["decoding.lengthPenalty"] = "the length penalty",
        ["ensemble.members"] = "the number of networks in the ensemble",
        ["ensemble.of"] = "what the ensemble's networks differ in",
        ["variant"] = "the name of an unstated difference",
    };

    public static string Noun(string path) =>
        Nouns.TryGetValue(path, out var noun) ? noun
        : path.StartsWith("mixture.caps.", StringComparison.Ordinal) ? $"the most examples that {path["mixture.caps.".Length..]} counts as" : path;
}
