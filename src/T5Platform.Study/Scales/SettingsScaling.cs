using T5Platform.Contracts.Specs;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Scales;

/// <summary>Settings at a scale: a row that has twice the baseline's steps, or half of its layers, still has.</summary>
/// <param name="baseline">The study's baseline, unscaled.</param>
/// <param name="profile">The scale.</param>
/// <param name="largestLimit">The study's largest limit of a mixture; null where it has none.</param>
internal sealed class SettingsScaling(ExperimentSettings baseline, ScaleProfile profile, long? largestLimit)
{
    public ExperimentSettings Of(ExperimentSettings settings)
    {
        var preset = settings.Preset is { } name && profile.Presets is { } presets ? presets.GetValueOrDefault(name, name) : settings.Preset;
        var pretraining = Loop(settings.Pretraining.Loop, baseline.Pretraining.Loop, profile.PretrainingSteps);
        var finetuning = Loop(settings.Finetuning.Loop, baseline.Finetuning.Loop, profile.FinetuningSteps);
        return Changed(settings) with
        {
            Preset = preset,
            Model = Model(settings, preset),
            Pretraining = settings.Pretraining with
            {
                Dataset = profile.Datasets?.GetValueOrDefault(settings.Pretraining.Dataset, settings.Pretraining.Dataset) ?? settings.Pretraining.Dataset,
                Loop = pretraining,
                // The same number of times over.
                UniqueTokens = settings.Pretraining.Repeats is { } repeats ? Math.Max(1, pretraining.Tokens / repeats) : null,
            },
            Mixture = settings.Mixture is { } mixture ? Mixture(mixture) : null,
            JointSteps = settings.JointSteps is { } joint ? Ratio(joint, baseline.Pretraining.Loop.Steps, profile.PretrainingSteps) : null,
            Finetuning = settings.Finetuning with
            {
                Loop = finetuning,
                BenchmarkBatchRows = settings.Finetuning.BenchmarkBatchRows is { } rows ? (int)Ratio(rows, baseline.Finetuning.Loop.BatchRows, profile.BatchRows) : null,
                CheckpointEvery = profile.CheckpointEvery ?? settings.Finetuning.CheckpointEvery,
            },
        };
    }

    /// <summary>What the profile changes alike in all settings: vocabulary, dropout, rates.</summary>
    private ExperimentSettings Changed(ExperimentSettings settings)
    {
        var leaves = profile.Change.Leaves.ToDictionary();
        return settings with
        {
            Vocabulary = leaves.TryGetValue("vocabulary.kind", out var kind)
                ? new() { Kind = kind, Rows = int.Parse(leaves["vocabulary.rows"], System.Globalization.CultureInfo.InvariantCulture) }
                : settings.Vocabulary,
        };
    }

    private MixtureSettings Mixture(MixtureSettings mixture) => largestLimit is not { } largest ? mixture : mixture with
    {
        Limit = mixture.Limit is { } limit ? Ratio(limit, largest, profile.MixingLimit) : null,
        UnsupervisedExamples = mixture.UnsupervisedExamples is { } examples ? Ratio(examples, largest, profile.MixingLimit) : null,
        Caps = mixture.Caps.ToDictionary(static cap => cap.Key, cap => Ratio(cap.Value, largest, profile.MixingLimit)),
    };

    private ModelSpec Model(ExperimentSettings settings, string? preset)
    {
        if (preset is null || settings.Preset is null || preset == settings.Preset)
            return settings.Model;
        var (from, to) = (ModelPreset.All[settings.Preset], ModelPreset.All[preset]);
        var dropout = profile.Change.Leaves.FirstOrDefault(static leaf => leaf.Key == "model.dropout").Value;
        return settings.Model with
        {
            ModelWidth = to.ModelWidth,
            FeedForwardWidth = to.FeedForwardWidth,
            Heads = to.Heads,
            HeadWidth = to.HeadWidth,
            EncoderLayers = settings.Model.HasEncoder ? (int)Ratio(settings.Model.EncoderLayers, from.EncoderLayers, to.EncoderLayers) : 0,
            DecoderLayers = (int)Ratio(settings.Model.DecoderLayers, from.DecoderLayers, to.DecoderLayers),
            Dropout = dropout is null ? settings.Model.Dropout : float.Parse(dropout, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private TrainingLoop Loop(TrainingLoop loop, TrainingLoop ofBaseline, long? steps)
    {
        var pretrains = ReferenceEquals(ofBaseline, baseline.Pretraining.Loop);
        var leaves = profile.Change.Leaves.ToDictionary();
        var rate = leaves.GetValueOrDefault(pretrains ? "pretraining.loop.learningRate" : "finetuning.loop.learningRate");
        var warmup = leaves.GetValueOrDefault("pretraining.loop.warmupSteps");
        return loop with
        {
            Steps = Ratio(loop.Steps, ofBaseline.Steps, steps),
            BatchRows = (int)Ratio(loop.BatchRows, ofBaseline.BatchRows, profile.BatchRows),
            Length = profile.Length ?? loop.Length,
            LearningRate = rate is null ? loop.LearningRate : double.Parse(rate, System.Globalization.CultureInfo.InvariantCulture),
            WarmupSteps = pretrains && warmup is not null ? int.Parse(warmup, System.Globalization.CultureInfo.InvariantCulture) : loop.WarmupSteps,
        };
    }

    private static long Ratio(long value, long of, long? to) => to is { } scaled ? Math.Max(1, (long)Math.Round(value * (double)scaled / of)) : value;
}
