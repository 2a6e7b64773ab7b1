using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 1. Higher priority first; among equals the one that asked first; the holder's id breaks ties, so that the order never
/// depends on how the queue was kept. A request asked twice, or whose lease already stands, counts once or not at all.
/// (Shares of tenants will come before priority.)
/// </summary>
internal static class OrderQueue
{
    public static void Run(CycleState cycle)
    {
        var seen = cycle.Snapshot.Leases.Select(lease => (lease.Holder, lease.Generation)).ToHashSet();
        cycle.Queue = [.. cycle.Snapshot.Queue
            .OrderByDescending(request => request.Priority)
            .ThenBy(request => request.SubmittedAt)
            .ThenBy(request => request.Holder.Kind)
            .ThenBy(request => request.Holder.Value)
            .ThenBy(request => request.Generation)
            .Where(request => seen.Add((request.Holder, request.Generation)))
            .Select(request => Admit(cycle, request))];
    }

    private static Waiter Admit(CycleState cycle, SliceRequest request)
    {
        if (!cycle.Pools.TryGetValue(request.Pool, out var pool))
            return new(request, null, new(request.Parallelism, ExcludedNodes.None, 0));
        var waiter = new Waiter(request, pool, pool.WishOf(request));
        pool.Waiters.Add(waiter);
        return waiter;
    }
}
