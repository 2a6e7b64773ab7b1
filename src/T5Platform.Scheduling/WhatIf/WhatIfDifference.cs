using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>What the same cycle decides otherwise on an edited snapshot.</summary>
public sealed record WhatIfDifference
{
    /// <summary>Who would start now, and does not.</summary>
    public required IReadOnlyList<LeaseHolder> WouldStart { get; init; }

    /// <summary>Who starts now, and would not.</summary>
    public required IReadOnlyList<LeaseHolder> WouldWait { get; init; }

    /// <summary>Who would wait for another reason.</summary>
    public required IReadOnlyList<QueuedRequest> OtherReasons { get; init; }

    /// <summary>Who would be moved, resized or made to leave, and is not.</summary>
    public required IReadOnlyList<SchedulingDecision> Moves { get; init; }

    /// <summary>Runs the cycle on both.</summary>
    public static WhatIfDifference Between(ClusterSnapshot now, ClusterSnapshot edited, SchedulingOptions? options = null)
    {
        var (before, after) = (SchedulingCycle.Decide(now, options), SchedulingCycle.Decide(edited, options));
        var (starts, wouldStart) = (Starting(before), Starting(after));
        var codes = before.Waiting.ToDictionary(waiting => waiting.Request.Holder, waiting => waiting.Reason.Code);
        var moves = before.Decisions.Where(decision => decision is not Grant).ToHashSet();
        return new()
        {
            WouldStart = [.. wouldStart.Except(starts)],
            WouldWait = [.. starts.Except(wouldStart)],
            OtherReasons = [.. after.Waiting.Where(waiting => codes.TryGetValue(waiting.Request.Holder, out var code) && code != waiting.Reason.Code)],
            Moves = [.. after.Decisions.Where(decision => decision is not Grant && !moves.Contains(decision))],
        };
    }

    private static List<LeaseHolder> Starting(CycleOutcome outcome) => [.. outcome.Decisions.OfType<Grant>().Select(grant => grant.Request.Holder)];
}
