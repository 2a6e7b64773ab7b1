using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Waiting;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>What everybody who waits may expect: the rectangle that it is likeliest to get, who stands there, and when it will start.</summary>
public static class Expectations
{
    /// <summary>Computes both. It takes as long as so many cycles; nothing that must be quick may wait for it.</summary>
    /// <param name="snapshot">What is.</param>
    /// <param name="options">How the cycle is set.</param>
    /// <param name="cycles">How far the forecast looks at most.</param>
    public static IReadOnlyDictionary<LeaseHolder, ExpectedStart> Of(ClusterSnapshot snapshot, SchedulingOptions? options = null, int cycles = 1_000)
    {
        var outcome = SchedulingCycle.Decide(snapshot, (options ?? SchedulingOptions.Default) with { Explain = false, Outlooks = true });
        var starts = outcome.Outlooks.Count > 0 ? StartForecast.Of(snapshot, options, cycles) : new Dictionary<LeaseHolder, DateTimeOffset>();
        return outcome.Outlooks.DistinctBy(outlook => outlook.Holder)
            .ToDictionary(outlook => outlook.Holder, outlook => Of(outlook, starts.TryGetValue(outlook.Holder, out var at) ? at : null, snapshot.Now));
    }

    private static ExpectedStart Of(WaitOutlook outlook, DateTimeOffset? forecast, DateTimeOffset now)
    {
        var (at, basis) = (outlook.Basis, forecast, outlook.From) switch
        {
            // Those who were told to leave are gone by their deadline, whatever is forecast.
            (OutlookBasis.Release, _, { } from) => (from, StartBasis.Release),
            (_, { } start, _) => (start, StartBasis.Forecast),
            (_, _, { } from) => (from, StartBasis.LatestEnds),
            _ => ((DateTimeOffset?)null, StartBasis.Unknown),
        };
        return new() { At = at, Basis = basis, Pod = outlook.Pod, Rectangle = outlook.Rectangle, Blockers = outlook.Blockers, AsOf = now };
    }
}
