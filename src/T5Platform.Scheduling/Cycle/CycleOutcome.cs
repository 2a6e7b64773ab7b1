using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Cycle;

/// <summary>What a cycle decided, and why everybody else waits.</summary>
public sealed record CycleOutcome
{
    /// <summary>Decisions, in queue order.</summary>
    public required IReadOnlyList<SchedulingDecision> Decisions { get; init; }

    /// <summary>Every request without a grant, in queue order, each with its reason.</summary>
    public required IReadOnlyList<QueuedRequest> Waiting { get; init; }
}
