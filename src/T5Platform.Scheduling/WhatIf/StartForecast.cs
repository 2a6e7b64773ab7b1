using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>
/// When everybody who waits will start, if nobody else comes and everybody takes as long as is expected: the same cycle again and
/// again, from one expected end to the next. Who is missing in it has no expected start, because nobody knows when those before
/// it end.
/// </summary>
public static class StartForecast
{
    /// <summary>Runs the cycle into the future, at most so many times.</summary>
    public static IReadOnlyDictionary<LeaseHolder, DateTimeOffset> Of(ClusterSnapshot snapshot, SchedulingOptions? options = null, int cycles = 1_000)
    {
        var quiet = (options ?? SchedulingOptions.Default) with { Explain = false, Preempt = false, Resize = false, Defragment = DefragmentMode.Off };
        var starts = new Dictionary<LeaseHolder, DateTimeOffset>();
        for (var cycle = 0; cycle < cycles && snapshot.Queue.Count > 0; cycle++)
        {
            snapshot = Started(snapshot, SchedulingCycle.Decide(snapshot, quiet).Decisions.OfType<Grant>(), starts);
            if (NextEnd(snapshot) is not { } next)
                break;
            snapshot = snapshot with { Now = next, Leases = [.. snapshot.Leases.Where(lease => !(EndOf(snapshot, lease) <= next))] };
        }

        return starts;
    }

    private static ClusterSnapshot Started(ClusterSnapshot snapshot, IEnumerable<Grant> grants, Dictionary<LeaseHolder, DateTimeOffset> starts)
    {
        var (leases, facts) = (snapshot.Leases.ToList(), new Dictionary<LeaseHolder, HolderFacts>(snapshot.Facts));
        foreach (var grant in grants)
        {
            starts[grant.Request.Holder] = snapshot.Now;
            leases.Add(grant.ToLease(new(grant.Request.Holder.Value), snapshot.Now));
            if (facts.TryGetValue(grant.Request.Holder, out var known))
                facts[grant.Request.Holder] = known with { Estimate = known.Estimate with { At = snapshot.Now + known.Restart } };
        }

        return snapshot with { Leases = leases, Facts = facts, Queue = [.. snapshot.Queue.Where(request => !starts.ContainsKey(request.Holder))] };
    }

    private static DateTimeOffset? NextEnd(ClusterSnapshot snapshot) => snapshot.Leases.Select(lease => EndOf(snapshot, lease)).Min();

    /// <summary>When a lease is expected to end, but not before now; null when nothing is known.</summary>
    private static DateTimeOffset? EndOf(ClusterSnapshot snapshot, SliceLease lease) =>
        snapshot.Facts.GetValueOrDefault(lease.Holder)?.Estimate is { Remaining: { } remaining } estimate
            ? estimate.At + remaining > snapshot.Now ? estimate.At + remaining : snapshot.Now
            : null;
}
