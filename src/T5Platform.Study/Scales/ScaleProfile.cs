using T5Platform.Study.Definitions;
using T5Platform.Study.Settings;

namespace T5Platform.Study.Scales;

/// <summary>How the quantities of a study become those that one has devices for.</summary>
public sealed record ScaleProfile
{
    /// <summary>Name: <c>cpu-minutes</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in words.</summary>
    public required string Says { get; init; }

    /// <summary>Name of the device that it reckons with.</summary>
    public required string Device { get; init; }

    /// <summary>Preset that stands for each of the study's; null: they stay.</summary>
    public IReadOnlyDictionary<string, string>? Presets { get; init; }

    /// <summary>Changes of all settings alike: the vocabulary, dropout and the like.</summary>
    public SettingsTree Change { get; init; } = SettingsTree.Empty;

    /// <summary>Steps of the baseline's pre-training; others keep their ratio to it. Null: steps stay.</summary>
    public long? PretrainingSteps { get; init; }

    /// <summary>Steps of the baseline's fine-tunings; others keep their ratio.</summary>
    public long? FinetuningSteps { get; init; }

    /// <summary>Sequences of the baseline's batch; others keep their ratio.</summary>
    public int? BatchRows { get; init; }

    /// <summary>Tokens of a sequence.</summary>
    public int? Length { get; init; }

    /// <summary>Tokens of a fine-tuning's target sequence.</summary>
    public int? TargetLength { get; init; }

    /// <summary>Fine-tuning steps from one judged checkpoint to the next.</summary>
    public int? CheckpointEvery { get; init; }

    /// <summary>Corpus that stands for each data set; null: they stay.</summary>
    public IReadOnlyDictionary<string, string>? Datasets { get; init; }

    /// <summary>What a spec names for a data set: a corpus, or a file below the data root; its own name where it is left out.</summary>
    public IReadOnlyDictionary<string, string> Corpora { get; init; } = new Dictionary<string, string>();

    /// <summary>Targets in place of the study's; empty: they stay.</summary>
    public IReadOnlyList<TargetDefinition> Targets { get; init; } = [];

    /// <summary>Columns in place of the study's; null: they stay.</summary>
    public TableLayout? Layout { get; init; }

    /// <summary>Seeds in place of the study's; empty: they stay.</summary>
    public IReadOnlyList<long> Seeds { get; init; } = [];

    /// <summary>Replicas of the baseline; null: as the study says.</summary>
    public int? BaselineReplicas { get; init; }

    /// <summary>What the study's largest limit of a mixture becomes; other limits, and what the text counts as, keep their ratio to it. Null: they stay.</summary>
    public long? MixingLimit { get; init; }

    /// <summary>Training examples of each task; null: all.</summary>
    public int? Examples { get; init; }

    /// <summary>Validation examples of each task; null: all.</summary>
    public int? EvaluationExamples { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsPaper => PretrainingSteps is null && Presets is null;
}
