using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Settings;

/// <summary>Everything that makes one experiment of a study: the baseline with a row's changes.</summary>
public sealed record ExperimentSettings
{
    /// <summary>The network.</summary>
    public required ModelSpec Model { get; init; }

    /// <summary>Name of the preset that its sizes begin from; null when they are all given.</summary>
    public string? Preset { get; init; }

    /// <summary>The vocabulary.</summary>
    public required VocabularySettings Vocabulary { get; init; }

    /// <summary>The unsupervised objective.</summary>
    public required ObjectiveSettings Objective { get; init; }

    /// <summary>In which order it learns.</summary>
    public required TrainingStrategy Strategy { get; init; }

    /// <summary>The pre-training; the joint run's text too.</summary>
    public required PretrainingSettings Pretraining { get; init; }

    /// <summary>The mixture; null for a strategy without one.</summary>
    public MixtureSettings? Mixture { get; init; }

    /// <summary>Steps of the joint run; null for a strategy without one.</summary>
    public long? JointSteps { get; init; }

    /// <summary>The fine-tunings.</summary>
    public required FinetuningSettings Finetuning { get; init; }

    /// <summary>Decoding.</summary>
    public required DecodingSettings Decoding { get; init; }

    /// <summary>The ensemble; null: one network.</summary>
    public EnsembleSettings? Ensemble { get; init; }

    /// <summary>A name for a difference that nobody states, which keeps otherwise equal experiments apart; null: none.</summary>
    public string? Variant { get; init; }
}
