using T5Platform.Contracts.Sweeps;

namespace T5Platform.Storage.Writing;

/// <summary>A row of <c>sweeps</c>, written by SweepGrain only. What became of its trials stands with their experiments.</summary>
public sealed record SweepRecord
{
    /// <summary>Id.</summary>
    public required SweepId Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The sweep's file in its canonical form.</summary>
    public required string Definition { get; init; }

    /// <summary>Where it stands.</summary>
    public required SweepState State { get; init; }

    /// <summary>Why it ended, when it did not complete.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Counts writes: the fence against a second activation.</summary>
    public long Version { get; init; }
}
