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

    /// <summary>Another imported checkpoint to begin from.</summary>
    [Id(8)] public string? InitialCheckpoint { get; init; }

    /// <summary>Another number of first tokens of the corpus.</summary>
    [Id(9)] public long? UniqueTokens { get; init; }

    /// <summary>Seeds beside the experiment's, with which only this row is run.</summary>
    [Id(10)] public IReadOnlyList<long> ExtraSeeds { get; init; } = [];
}
