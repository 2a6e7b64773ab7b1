using T5Platform.Contracts.Leases;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>attempts</c>.</summary>
internal sealed class AttemptRow
{
    public required HolderKind HolderKind { get; init; }
    public required Guid HolderId { get; init; }
    public required long Generation { get; init; }
    public required SliceLease? Lease { get; init; }
    public required DateTimeOffset? StartedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }
    public required long FromStep { get; init; }
    public required long ToStep { get; init; }
    public required string? ReasonCode { get; init; }
    public required string? Reason { get; init; }

    public AttemptRecord ToRecord() => new()
    {
        Holder = new(HolderKind, HolderId), Generation = new(Generation), Lease = Lease, StartedAt = StartedAt, EndedAt = EndedAt,
        FromStep = FromStep, ToStep = ToStep, ReasonCode = ReasonCode, Reason = Reason,
    };
}
