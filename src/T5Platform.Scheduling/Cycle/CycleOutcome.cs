using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Waiting;

namespace T5Platform.Scheduling.Cycle;

/// <summary>What a cycle decided, and why everybody else waits.</summary>
public sealed record CycleOutcome
{
    /// <summary>Grants in queue order, then what must leave its place, in the order of the steps.</summary>
    public required IReadOnlyList<SchedulingDecision> Decisions { get; init; }

    /// <summary>Migrations that a dry run found and did not decide.</summary>
    public IReadOnlyList<Migrate> Proposed { get; init; } = [];

    /// <summary>Of every request without a grant, in queue order: the place that it is likeliest to get, who stands there, and from when.</summary>
    public IReadOnlyList<WaitOutlook> Outlooks { get; init; } = [];

    /// <summary>Every request without a grant, in queue order, each with its reason.</summary>
    public required IReadOnlyList<QueuedRequest> Waiting { get; init; }
}
