namespace T5Platform.Contracts.Specs;

/// <summary>One row of the table: what differs from the baseline. What is null is the baseline's.</summary>
[GenerateSerializer, Immutable, Alias("t5.StudyRow")]
public sealed record StudyRow
{
    /// <summary>Name, 1 to 100 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Whether this row is the baseline that others are compared with (starred in the table); at most one.</summary>
    [Id(1)] public bool Baseline { get; init; }

    /// <summary>Whether it pre-trains; false: the fine-tunings begin from the initial weights, or from the imported checkpoint.</summary>
    [Id(2)] public bool Pretrain { get; init; } = true;

    /// <summary>Another objective.</summary>
    [Id(3)] public string? Objective { get; init; }

    /// <summary>Another corpus.</summary>
    [Id(4)] public string? Corpus { get; init; }

    /// <summary>Another number of pre-training steps.</summary>
    [Id(5)] public long? PretrainingSteps { get; init; }

    /// <summary>Another corruption rate.</summary>
    [Id(6)] public double? CorruptionRate { get; init; }

    /// <summary>Another mean length of corrupted spans.</summary>
    [Id(7)] public double? MeanSpanLength { get; init; }

    /// <summary>Another checkpoint to begin from: an import, or a run's.</summary>
    [Id(8)] public string? InitialCheckpoint { get; init; }

    /// <summary>Another number of first tokens of the corpus.</summary>
    [Id(9)] public long? UniqueTokens { get; init; }

    /// <summary>Whether it is fine-tuned; false: its pre-training is judged as it is, as a joint run on all tasks.</summary>
    [Id(10)] public bool Finetune { get; init; } = true;

    /// <summary>Tasks that its pre-training reads beside the corpus, in place of the experiment's.</summary>
    [Id(11)] public MixtureSpec? Mixture { get; init; }

    /// <summary>Whether each fine-tuning begins from a pre-training of its own, on the mixture without the tasks that it trains on or is judged on.</summary>
    [Id(12)] public bool LeaveOneOut { get; init; }

    /// <summary>Several networks that decode together; null: one.</summary>
    [Id(13)] public EnsembleSpec? Ensemble { get; init; }

    /// <summary>Seeds beside the experiment's, with which only this row is run.</summary>
    [Id(14)] public IReadOnlyList<long> ExtraSeeds { get; init; } = [];
}
