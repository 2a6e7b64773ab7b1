using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Specs;

/// <summary>The pre-training of the baseline.</summary>
[GenerateSerializer, Immutable, Alias("t5.PretrainingPlan")]
public sealed record PretrainingPlan
{
    /// <summary>Corpus.</summary>
    [Id(0)] public string Corpus { get; init; } = "dotnet-docs";

    /// <summary>Objective.</summary>
    [Id(1)] public string Objective { get; init; } = "span_corruption";

    /// <summary>Steps.</summary>
    [Id(2)] public required long Steps { get; init; }

    /// <summary>Sequences in a batch; logical shards divide it.</summary>
    [Id(3)] public required int BatchRows { get; init; }

    /// <summary>Tokens of an input sequence.</summary>
    [Id(4)] public required int InputLength { get; init; }

    /// <summary>Tokens of a target sequence.</summary>
    [Id(5)] public required int TargetLength { get; init; }

    /// <summary>Optimiser and schedule.</summary>
    [Id(6)] public OptimizerSpec Optimizer { get; init; } = new() { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 1f };

    /// <summary>A checkpoint every so many steps.</summary>
    [Id(7)] public required int CheckpointEvery { get; init; }

    /// <summary>Data × model parallelism.</summary>
    [Id(8)] public Parallelism Parallelism { get; init; } = Parallelism.Single;

    /// <summary>Share of the tokens that a denoising objective corrupts; null: the objective's own.</summary>
    [Id(9)] public double? CorruptionRate { get; init; }

    /// <summary>Mean length of corrupted spans in tokens; null: the objective's own.</summary>
    [Id(10)] public double? MeanSpanLength { get; init; }

    /// <summary>How documents become windows.</summary>
    [Id(11)] public DocumentUse Documents { get; init; }

    /// <summary>The loss.</summary>
    [Id(12)] public LossSpec Loss { get; init; } = new();

    /// <summary>The numbers that a step computes with.</summary>
    [Id(13)] public Precision Precision { get; init; }

    /// <summary>Whether blocks are computed again in the backward pass instead of kept: less memory, a third more time, the same bits.</summary>
    [Id(14)] public bool ActivationCheckpointing { get; init; }

    /// <summary>Whether several examples share a row, kept apart by segment ids.</summary>
    [Id(15)] public bool Packed { get; init; }

    /// <summary>Tasks that are read beside the corpus; null: the corpus alone.</summary>
    [Id(16)] public MixtureSpec? Mixture { get; init; }

    /// <summary>The data parallelism that each run may be given instead; null when it is rigid. It does not change a bit.</summary>
    [Id(17)] public ElasticData? Elastic { get; init; }

    /// <summary>Only the first so many tokens of the corpus, read again and again; null: all of it.</summary>
    [Id(18)] public long? UniqueTokens { get; init; }

    /// <summary>The most equal slices that each run may span, data-parallel across them. It does not change a bit.</summary>
    [Id(19)] public int Slices { get; init; } = 1;
}
