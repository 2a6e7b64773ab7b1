using T5Platform.Contracts.Mesh;

namespace T5Platform.Contracts.Specs;

/// <summary>
/// What a person submits: a baseline and rows that differ from it. Each row × seed becomes at most one pre-training and one
/// fine-tuning per task, each fine-tuning one evaluation; each row × task becomes a cell of the table.
/// </summary>
[GenerateSerializer, Immutable, Alias("t5.ExperimentSpec")]
public sealed record ExperimentSpec
{
    /// <summary>The most rows that one may have.</summary>
    public const int MostRows = 64;

    /// <summary>Name, 1 to 100 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What it is for; at most 2,000 characters.</summary>
    [Id(1)] public string Description { get; init; } = "";

    /// <summary>Scheduling priority, −100 to 100; higher goes first.</summary>
    [Id(2)] public int Priority { get; init; }

    /// <summary>The pool to run in.</summary>
    [Id(3)] public PoolId Pool { get; init; } = new("default");

    /// <summary>Seeds, 1 to 32 distinct ones: every row is run once for each.</summary>
    [Id(4)] public required IReadOnlyList<long> Seeds { get; init; }

    /// <summary>The network.</summary>
    [Id(5)] public required ModelSpec Model { get; init; }

    /// <summary>Vocabulary.</summary>
    [Id(6)] public string Vocabulary { get; init; } = "bytes";

    /// <summary>Logical shards of every batch: a power of two.</summary>
    [Id(7)] public int LogicalShards { get; init; } = 2;

    /// <summary>The baseline's pre-training; null: none.</summary>
    [Id(8)] public PretrainingPlan? Pretraining { get; init; }

    /// <summary>The fine-tunings; null: the experiment only pre-trains.</summary>
    [Id(9)] public FinetuningPlan? Finetuning { get; init; }

    /// <summary>The rows, 1 to 64 with distinct names.</summary>
    [Id(10)] public required IReadOnlyList<StudyRow> Rows { get; init; }

    /// <summary>How often each run may die.</summary>
    [Id(11)] public RestartPolicy Restarts { get; init; } = new();

    /// <summary>The checkpoint that the first run of each row begins from, an import or a run's (<see cref="Checkpoints.RunCheckpointName"/>); null: initial weights.</summary>
    [Id(12)] public string? InitialCheckpoint { get; init; }

    /// <summary>Whose quota it counts against.</summary>
    [Id(13)] public TenantId Tenant { get; init; } = TenantId.Default;

    /// <summary>When it shall be done; null: nobody said. What is expected to end later is told, and nothing else follows from it.</summary>
    [Id(14)] public DateTimeOffset? Deadline { get; init; }

    /// <summary>The experiment that it extends: its runs go on from that one's checkpoints where they are the same but for more steps; null: none. Not part of what decides the bits.</summary>
    [Id(15)] public ExperimentId? Extends { get; init; }

    /// <summary>The most seeds that a row may have.</summary>
    public const int MostSeeds = 32;

    /// <summary>The seeds of a row: the experiment's, then its own.</summary>
    public IReadOnlyList<long> SeedsOf(StudyRow row) => row.ExtraSeeds.Count == 0 ? Seeds : [.. Seeds, .. row.ExtraSeeds];

    /// <summary>The checkpoint that a row begins from; null: initial weights.</summary>
    public string? InitialCheckpointOf(StudyRow row) => row.InitialCheckpoint ?? InitialCheckpoint;
}
