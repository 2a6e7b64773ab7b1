using T5Platform.Contracts.Leases;

namespace T5Platform.Storage.Writing;

/// <summary>All that one scheduling cycle decided: committed in one transaction or not at all.</summary>
public sealed record LeaseChanges
{
    /// <summary>New leases.</summary>
    public IReadOnlyList<SliceLease> Granted { get; init; } = [];

    /// <summary>Leases that are over, with the time of their end.</summary>
    public IReadOnlyList<LeaseId> Released { get; init; } = [];

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>History.</summary>
    public IReadOnlyList<EventRecord> Events { get; init; } = [];
}
