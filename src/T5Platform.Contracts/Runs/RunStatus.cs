using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Runs;

/// <summary>What is true of a run (or an evaluation) now. Changed only by the pure RunStateMachine; stored whole.</summary>
[GenerateSerializer, Immutable, Alias("t5.RunStatus")]
public sealed record RunStatus
{
    /// <summary>Where it stands.</summary>
    [Id(0)] public required RunState State { get; init; }

    /// <summary>Its present life; the last one once ended.</summary>
    [Id(1)] public required Generation Generation { get; init; }

    /// <summary>When it first asked for a slice.</summary>
    [Id(2)] public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The slice it holds.</summary>
    [Id(3)] public SliceLease? Lease { get; init; }

    /// <summary>Its ranks in this life, by rank; empty without a lease.</summary>
    [Id(4)] public IReadOnlyList<RankStatus> Ranks { get; init; } = [];

    /// <summary>Steps done in this life or taken over from the checkpoint.</summary>
    [Id(5)] public long Step { get; init; }

    /// <summary>The furthest that any life came: progress is measured against it.</summary>
    [Id(6)] public long BestStep { get; init; }

    /// <summary>Deaths since the last progress.</summary>
    [Id(7)] public int DeathsWithoutProgress { get; init; }

    /// <summary>Deaths by node, for exclusion.</summary>
    [Id(8)] public IReadOnlyDictionary<string, int> DeathsByNode { get; init; } = new Dictionary<string, int>();

    /// <summary>While stopping: what follows.</summary>
    [Id(9)] public NextAfterStop? Next { get; init; }

    /// <summary>Why the last life ended, or why it failed or was cancelled: a code and a sentence.</summary>
    [Id(10)] public string? ReasonCode { get; init; }

    /// <summary>The sentence to it.</summary>
    [Id(11)] public string? Reason { get; init; }

    /// <summary>Last sign of life of the gang.</summary>
    [Id(12)] public DateTimeOffset? LastSignOfLife { get; init; }

    /// <summary>Whether the work itself is done (final checkpoint committed, or scores stored).</summary>
    [Id(13)] public bool WorkDone { get; init; }

    /// <summary>The checkpoint from which this life began; null when it began with the first step.</summary>
    [Id(14)] public CheckpointReference? ResumeFrom { get; init; }

    /// <summary>While stopping by directive: when its processes are killed if they have not stopped by themselves. Null: they are being killed.</summary>
    [Id(15)] public DateTimeOffset? StopBy { get; init; }

    /// <summary>Its priority since somebody changed it; null: that which it was started with.</summary>
    [Id(16)] public int? Priority { get; init; }
}
