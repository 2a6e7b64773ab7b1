using T5Platform.Contracts.Leases;

namespace T5Platform.Storage.Model;

/// <summary>Table <c>leases</c>: active ones and those that are over.</summary>
internal sealed class LeaseRow
{
    public required Guid Id { get; init; }
    public required HolderKind HolderKind { get; init; }
    public required Guid HolderId { get; init; }
    public required long Generation { get; init; }
    public required string Pool { get; init; }
    public required string Pod { get; init; }
    public required SliceLease Lease { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }
    public required DateTimeOffset? ReleasedAt { get; init; }
}
