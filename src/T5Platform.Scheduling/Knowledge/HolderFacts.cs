using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Knowledge;

/// <summary>What is known of a holder beside its request or lease. Facts about dates, so that they stay true while time goes on.</summary>
public sealed record HolderFacts
{
    /// <summary>Of whom nothing is known.</summary>
    public static readonly HolderFacts Unknown = new();

    /// <summary>Share of the period of its checkpoints that still counts as right after one: cycles do not come at every moment.</summary>
    private const double SoonAfter = 0.1;

    /// <summary>Whose quota it counts against.</summary>
    public TenantId Tenant { get; init; } = TenantId.Default;

    /// <summary>Its priority class; of a waiting holder its request's counts.</summary>
    public int Priority { get; init; }

    /// <summary>When it first asked, in any life; null when that is not known.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>How long it ran and will run.</summary>
    public RunEstimate Estimate { get; init; } = RunEstimate.Unknown;

    /// <summary>How it is cut now, when it runs.</summary>
    public Parallelism? Parallelism { get; init; }

    /// <summary>The data parallelism that it may have; null when it is rigid.</summary>
    public Elasticity? Elastic { get; init; }

    /// <summary>Whether the scheduler may make it leave: it writes checkpoints and is told so. False for whoever is unknown.</summary>
    public bool Movable { get; init; }

    /// <summary>Its last durable checkpoint, or its start; null when it would lose all.</summary>
    public DateTimeOffset? CheckpointedAt { get; init; }

    /// <summary>The period of its checkpoints, when they come by the clock.</summary>
    public TimeSpan? CheckpointEvery { get; init; }

    /// <summary>The date by which it leaves its slice, when it was told to.</summary>
    public DateTimeOffset? LeavingBy { get; init; }

    /// <summary>The date that it was last given as a waiting head; null when it was given none.</summary>
    public DateTimeOffset? PromisedStart { get; init; }

    /// <summary>Time between being granted a slice and its first new step.</summary>
    public TimeSpan Restart { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Work that leaving at this moment would lose, with the restart, for one device.</summary>
    public TimeSpan LossAt(DateTimeOffset now, DateTimeOffset grantedAt)
    {
        var since = now - (CheckpointedAt ?? grantedAt);
        if (CheckpointEvery is { } every && every > TimeSpan.Zero && since > every)
            since = TimeSpan.FromTicks(since.Ticks % every.Ticks);
        return since + Restart;
    }

    /// <summary>What leaving right after a checkpoint would lose, for one device; where those do not come by the clock, what leaving now would.</summary>
    public TimeSpan LeastLoss(DateTimeOffset now, DateTimeOffset grantedAt) =>
        CheckpointEvery is { } every ? Restart + (every * SoonAfter) : LossAt(now, grantedAt);
}
