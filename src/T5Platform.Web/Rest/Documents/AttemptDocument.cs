using T5Platform.Contracts.Leases;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One life of a run.</summary>
internal sealed record AttemptDocument
{
    /// <summary>Which life, from 1.</summary>
    public required long Generation { get; init; }

    /// <summary>When it got its slice.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When its last process was proven gone.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The step it began at.</summary>
    public required long FromStep { get; init; }

    /// <summary>The step it came to.</summary>
    public required long ToStep { get; init; }

    /// <summary>How it ended: a code …</summary>
    public string? ReasonCode { get; init; }

    /// <summary>… and a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The slice it ran on.</summary>
    public SliceLease? Lease { get; init; }

    public static AttemptDocument Of(AttemptRecord attempt) => new()
    {
        Generation = attempt.Generation.Value,
        StartedAt = attempt.StartedAt,
        EndedAt = attempt.EndedAt,
        FromStep = attempt.FromStep,
        ToStep = attempt.ToStep,
        ReasonCode = attempt.ReasonCode,
        Reason = attempt.Reason,
        Lease = attempt.Lease,
    };
}
