using T5Platform.Contracts.Leases;

namespace T5Platform.Storage.Writing;

/// <summary>A row of <c>attempts</c>: one life of a run or an evaluation, for people. Upserted by (holder, generation).</summary>
public sealed record AttemptRecord
{
    /// <summary>Whose.</summary>
    public required LeaseHolder Holder { get; init; }

    /// <summary>Which life.</summary>
    public required Generation Generation { get; init; }

    /// <summary>The slice it ran on; null while it waits for one.</summary>
    public SliceLease? Lease { get; init; }

    /// <summary>When it got its slice.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its last process was proven gone.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The step it began at.</summary>
    public long FromStep { get; init; }

    /// <summary>The step it came to.</summary>
    public long ToStep { get; init; }

    /// <summary>How it ended: a code (<c>completed</c>, or a RestartCause in kebab case) …</summary>
    public string? ReasonCode { get; init; }

    /// <summary>… and a sentence.</summary>
    public string? Reason { get; init; }
}
