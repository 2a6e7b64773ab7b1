using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs;

namespace T5Platform.Storage.Writing;

/// <summary>A row of <c>runs</c>, written by RunGrain only.</summary>
public sealed record RunRecord
{
    /// <summary>Id.</summary>
    public required RunId Id { get; init; }

    /// <summary>What it was started with.</summary>
    public required RunStart Start { get; init; }

    /// <summary>What is true of it now.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>When it ended for good.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Counts writes: the fence against a second activation.</summary>
    public long Version { get; init; }
}
