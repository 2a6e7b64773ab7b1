using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Study.Settings;

/// <summary>From a whole tree of settings to their meaning.</summary>
public static class SettingsReader
{
    /// <summary>The settings of a baseline with its changes; null when something is wrong with them, which <paramref name="errors"/> tells.</summary>
    /// <param name="tree">All settings.</param>
    /// <param name="path">Where the row stands that they are of.</param>
    /// <param name="errors">Where errors go.</param>
    public static ExperimentSettings? Read(SettingsTree tree, string path, SpecErrors errors)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var found = new SpecErrors();
        var settings = SpecDocument.Read(SettingsFields.Complete, tree.Json, found, path);
        if (settings is not null && !found.Any)
            SettingsRules.Check(settings, found);
        foreach (var error in found.InDocumentOrder())
            errors.Add(errors.NextPlace(), error.Path, error.Code, error.Message);
        return found.Any || settings is null ? null : Of(settings);
    }

    private static ExperimentSettings Of(SpecObject settings)
    {
        var (pretraining, finetuning, decoding) = (settings.Object("pretraining")!, settings.Object("finetuning")!, settings.Object("decoding")!);
        return new()
        {
            Model = ModelReader.Read(settings.Object("model")!),
            Preset = settings.Object("model")!.Text("preset"),
            Vocabulary = Vocabulary(settings.Object("vocabulary")!),
            Objective = Objective(settings.Object("objective")!),
            Strategy = SpecChoice.Read<TrainingStrategy>(settings.Text("strategy")!),
            Pretraining = new()
            {
                Dataset = pretraining.Text("dataset")!,
                UniqueTokens = pretraining.Whole("uniqueTokens"),
                Loop = Loop(pretraining.Object("loop")!),
            },
            Mixture = settings.Object("mixture") is { } mixture ? Mixture(mixture) : null,
            JointSteps = settings.Object("joint")?.Whole("steps"),
            Finetuning = new()
            {
                Method = new() { Kind = SpecChoice.Read<FinetuningMethodKind>(finetuning.Text("method")!), AdapterWidth = (int?)finetuning.Whole("adapterWidth") },
                EachTask = finetuning.Text("of") == "task",
                Loop = Loop(finetuning.Object("loop")!),
                BenchmarkBatchRows = (int?)finetuning.Whole("benchmarkBatchRows"),
                CheckpointEvery = (int)finetuning.Whole("checkpointEvery")!.Value,
            },
            Decoding = new() { Beams = (int)decoding.Whole("beams")!.Value, LengthPenalty = decoding.Number("lengthPenalty") },
            Ensemble = settings.Object("ensemble") is { } ensemble
                ? new() { Members = (int)ensemble.Whole("members")!.Value, FinetuningsOnly = ensemble.Text("of") == "finetunings" }
                : null,
            Variant = settings.Text("variant"),
        };
    }

    private static VocabularySettings Vocabulary(SpecObject vocabulary) => new()
    {
        Kind = vocabulary.Text("kind")!,
        Pieces = (int?)vocabulary.Whole("pieces"),
        Sentinels = (int?)vocabulary.Whole("sentinels") ?? 100,
        Rows = (int)vocabulary.Whole("rows")!.Value,
        Languages = Counts(vocabulary.Object("languages")),
    };

    private static ObjectiveSettings Objective(SpecObject objective) => new()
    {
        Name = objective.Text("name")!,
        CorruptionRate = objective.Number("corruptionRate"),
        MeanSpanLength = objective.Number("meanSpanLength"),
    };

    private static MixtureSettings Mixture(SpecObject mixture) => new()
    {
        Strategy = SpecChoice.Read<MixingStrategy>(mixture.Text("strategy")!),
        Limit = mixture.Whole("limit"),
        Temperature = mixture.Number("temperature") ?? 1,
        Unsupervised = mixture.Flag("unsupervised") ?? true,
        UnsupervisedExamples = mixture.Whole("unsupervisedExamples"),
        Caps = Counts(mixture.Object("caps")),
    };

    private static TrainingLoop Loop(SpecObject loop) => new()
    {
        Steps = loop.Whole("steps")!.Value,
        BatchRows = (int)loop.Whole("batchRows")!.Value,
        Length = (int)loop.Whole("length")!.Value,
        Schedule = SpecChoice.Read<LearningRateSchedule>(loop.Text("schedule")!),
        LearningRate = loop.Number("learningRate")!.Value,
        WarmupSteps = (int?)loop.Whole("warmupSteps") ?? 10_000,
    };

    private static Dictionary<string, long> Counts(SpecObject? map) =>
        map?.Names.ToDictionary(static name => name, name => map.Whole(name)!.Value) ?? [];
}
