using T5Platform.Contracts.Ids;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>
/// When everybody who waits will start, if nobody else comes and everybody takes as long as is expected: the same cycle again and
/// again, preemptions and migrations with it, from one expected end to the next. Who is missing in it has no expected start,
/// because nobody knows when those before it end. Elastic gangs keep the size that they have or ask for.
/// </summary>
public static class StartForecast
{
    /// <summary>Runs the cycle into the future, at most so many times.</summary>
    public static IReadOnlyDictionary<LeaseHolder, DateTimeOffset> Of(ClusterSnapshot snapshot, SchedulingOptions? options = null, int cycles = 1_000)
    {
        var quiet = (options ?? SchedulingOptions.Default) with { Explain = false, Outlooks = false, Resize = false };
        var future = new Future(snapshot);
        for (var cycle = 0; cycle < cycles && future.SomebodyHasNoStart; cycle++)
            if (!future.Apply(SchedulingCycle.Decide(future.Snapshot, quiet).Decisions) && !future.Advance(quiet))
                break;
        return future.Starts;
    }
}
