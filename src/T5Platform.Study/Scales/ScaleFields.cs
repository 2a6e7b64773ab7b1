using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Costs;
using T5Platform.Study.Files;
using T5Platform.Study.Settings;
using static T5Platform.Study.Settings.SettingsForms;

namespace T5Platform.Study.Scales;

/// <summary>The table of fields of a scale's file.</summary>
public static class ScaleFields
{
    private const int MostSteps = 1_000_000_000;

    private static SpecField FileField(string name) => StudyFields.File.Fields.First(field => field.Name == name);

    /// <summary>The file.</summary>
    public static SpecField File { get; } = Object("", "A scale: how a study's quantities become those that one has devices for.",
        Text("$schema", "Where the JSON Schema of this file is.", 500),
        Named("scale", "Its name.") with { Required = true },
        Text("says", "What it is for.") with { Required = true, MinimumLength = 1 },
        Text("device", "The device that it reckons with.") with { Required = true, Allowed = [.. DeviceSpeed.All.Keys] },
        Map("presets", "Preset that stands for each of the study's; they stay if left out.", Text("", "A preset.") with { Allowed = [.. ModelPreset.All.Keys] }),
        SettingsFields.Change with { Description = "What changes in all settings alike." },
        Whole("pretrainingSteps", "Steps of the baseline's pre-training; others keep their ratio to it.", 1, MostSteps),
        Whole("finetuningSteps", "Steps of the baseline's fine-tunings; others keep their ratio.", 1, MostSteps),
        Whole("batchRows", "Sequences of the baseline's batch; others keep their ratio.", 1, 65_536),
        Whole("length", "Tokens of a sequence.", 2, 16_384),
        Whole("targetLength", "Tokens of a fine-tuning's target sequence.", 2, 16_384),
        Whole("checkpointEvery", "Fine-tuning steps from one judged checkpoint to the next.", 1, MostSteps),
        Map("datasets", "Corpus that stands for each data set; they stay if left out.", Named("", "A corpus.")),
        Map("corpora", "What a spec names for a data set, as a file below the data root; the data set's own name if left out.", Text("", "A corpus, or file:<path>.", 250) with { MinimumLength = 1 }),
        FileField("targets"),
        FileField("layout"),
        FileField("seeds"),
        Whole("baselineReplicas", "Replicas of the baseline.", 1, 1_000),
        Whole("mixingLimit", "What the largest limit of a mixture, K, becomes; other limits, and what the text counts as, keep their ratio to it. They stay if left out.", 1, MostSteps),
        Whole("examples", "Training examples of each task; all if left out.", 1, MostSteps),
        Whole("evaluationExamples", "Validation examples of each task; all if left out.", 1, MostSteps));
}
