using T5Platform.Contracts.Ids;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>
/// When everybody who waits will start: the same cycle again and again, preemptions and migrations with it, from one expected end to
/// the next. Who is missing in it has no expected start. Elastic gangs keep the size that they have or ask for.
/// </summary>
public static class StartForecast
{
    /// <summary>
    /// If nobody else comes and everybody takes as long as is expected. Runs the cycle into the future, at most so many times.
    /// </summary>
    public static IReadOnlyDictionary<LeaseHolder, DateTimeOffset> Of(ClusterSnapshot snapshot, SchedulingOptions? options = null, int cycles = 1_000)
    {
        var quiet = Quiet(options);
        return Run(new(snapshot, quiet), quiet, cycles);
    }

    /// <summary>
    /// If those who come are like those who came lately. Several futures, each with arrivals of its own; the middle of
    /// the starts is the forecast. Who starts in less than half of them has none.
    /// </summary>
    public static IReadOnlyDictionary<LeaseHolder, DateTimeOffset> WithArrivals(ClusterSnapshot snapshot, RecentPast past, SchedulingOptions? options = null, int cycles = 2_500)
    {
        var quiet = Quiet(options);
        var futures = Enumerable.Range(past.Seed, past.Futures)
            .Select(seed => Run(new(snapshot, quiet, new(past, snapshot.Now, new Random(seed))), quiet, cycles)).ToList();
        return snapshot.Queue.Select(request => request.Holder).Distinct()
            .Select(holder => (Holder: holder, Start: Middle(futures, holder)))
            .Where(start => start.Start < DateTimeOffset.MaxValue)
            .ToDictionary(start => start.Holder, start => start.Start);
    }

    private static DateTimeOffset Middle(IReadOnlyList<IReadOnlyDictionary<LeaseHolder, DateTimeOffset>> futures, LeaseHolder holder) =>
        futures.Select(starts => starts.GetValueOrDefault(holder, DateTimeOffset.MaxValue)).Order().ElementAt(futures.Count / 2);

    private static SchedulingOptions Quiet(SchedulingOptions? options) =>
        (options ?? SchedulingOptions.Default) with { Explain = false, Outlooks = false, Resize = false };

    private static IReadOnlyDictionary<LeaseHolder, DateTimeOffset> Run(Future future, SchedulingOptions options, int cycles)
    {
        for (var cycle = 0; cycle < cycles && future.SomebodyHasNoStart; cycle++)
            if (!future.Apply(SchedulingCycle.Decide(future.Snapshot, options).Decisions) && !future.Advance())
                break;
        return future.Starts;
    }
}
