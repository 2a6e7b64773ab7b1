using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 1. The order of <see cref="Standing"/>. A request asked twice, or whose lease already stands, counts once or not at all.
/// </summary>
internal static class OrderQueue
{
    public static void Run(CycleState cycle)
    {
        using var seen = new AskedBefore(cycle.Snapshot.Leases.Count + cycle.Snapshot.Queue.Count);
        foreach (var lease in cycle.Snapshot.Leases)
            seen.Add(lease.Holder, lease.Generation);
        var front = new QueueFront(cycle.Options.LookAt, cycle.Snapshot.Queue.Count);
        foreach (var request in cycle.Snapshot.Queue)
            if (seen.Add(request.Holder, request.Generation))
                front.Offer(StandingOf(cycle, request, cycle.FactsOf(request.Holder)));
        foreach (var pool in cycle.Pools.Values)
            pool.Waiters.EnsureCapacity(cycle.Snapshot.Queue.Count / cycle.Pools.Count);
        cycle.Queue = front.InOrder().ConvertAll(standing => Admit(cycle, standing));
        foreach (var waiter in cycle.Queue)
            waiter.Pool?.Line(waiter);
    }

    private static Waiter Admit(CycleState cycle, Standing standing)
    {
        var request = standing.Request;
        var pool = cycle.Pools.GetValueOrDefault(request.Pool);
        if (pool is null || request.Slices <= 1)
            return new(standing, pool, pool?.WishOf(request) ?? new(request.Parallelism, 1, ExcludedNodes.None, 0));
        var choices = pool.WishesOf(request).ToList();
        return new(standing, pool, choices.Find(pool.FitsWhenEmpty) ?? choices[^1]) { Choices = choices };
    }

    private static Standing StandingOf(CycleState cycle, SliceRequest request, HolderFacts facts)
    {
        var shortest = cycle.Options.Order == QueueOrder.ShortestFirst;
        return new(request, facts)
        {
            Borrowing = cycle.Tenants.Matters && !cycle.Tenants.WithinGuarantee(facts.Tenant, request.Parallelism.WorldSize),
            Share = cycle.Tenants.Shares(facts.Tenant),
            Overdue = shortest && Need.IsOverdue(facts, request.SubmittedAt, running: false, cycle.Now, cycle.Options),
            Needs = shortest ? Need.Aged(facts, request.Parallelism.WorldSize, request.SubmittedAt, running: false, cycle.Now, cycle.Options) : 0,
        };
    }
}
