using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 5. For the first requests that do not fit: the rectangle first, then the cheapest victims in it (steps lost since the
/// last durable checkpoint, and the restart, × devices). Victims are asked for a checkpoint with a deadline; their places are
/// kept for the request. Nobody is made to leave before its minimum, beyond its tenant's budget, or for a gain within the
/// hysteresis.
/// </summary>
internal static class Preempt
{
    public static void Run(CycleState cycle)
    {
        if (!cycle.Options.Preempt)
            return;
        foreach (var pool in cycle.Pools.Values)
            if (pool.Pods.Any(pod => pod.Occupants.Any(occupant => Victims.MayMove(cycle, occupant))))
                Run(cycle, pool);
    }

    private static void Run(CycleState cycle, PoolQueue pool)
    {
        var left = cycle.Options.PreemptForAtMost;
        foreach (var waiter in pool.Waiters)
        {
            if (waiter.Granted || waiter.Awaiting is not null || waiter.Wish.Slices > 1)
                continue;
            if (waiter.Choices[0].Parallelism.WorldSize <= pool.BeingFreed)
            {
                pool.BeingFreed -= waiter.Choices[0].Parallelism.WorldSize;
                continue;
            }

            if (left-- == 0)
                return;
            if (cycle.Tenants.Exceeded(waiter.Facts.Tenant, waiter.Choices[0].Parallelism.WorldSize) is null)
                _ = waiter.Choices.Any(wish => wish.Slices == 1 && For(cycle, pool, waiter, wish));
        }
    }

    private static bool For(CycleState cycle, PoolQueue pool, Waiter waiter, Wish wish)
    {
        if (pool.Head == waiter && pool.Reservation is { } own)
            own.Pod.Reserved.Fill(own.Rectangle, false);
        var best = pool.Pods
            .SelectMany(pod => new ClearingSearch(wish, pod).Cheapest(Price, 1))
            .MinBy(clearing => clearing.Cost);
        if (pool.Head == waiter && pool.Reservation is { } again)
            again.Pod.Reserve(again.Rectangle);
        if (best is null || best.Leaving.Count == 0 || !Affordable(cycle, best))
            return false;
        foreach (var victim in best.Leaving)
            cycle.Move(victim, new Revoke(victim.Lease!.Id, LeaseEnd.Preempted, cycle.Now + cycle.Options.ReleaseWithin, waiter.Request.Holder, Sentence(cycle, waiter, victim)));
        waiter.Awaiting = new(best.Pod, best.Rectangle, cycle.Now + cycle.Options.ReleaseWithin);
        best.Pod.Reserve(best.Rectangle);
        return true;

        double? Price(Occupant occupant) => Victims.MayTake(cycle, waiter, occupant) ? Victims.Cost(cycle, occupant) : null;
    }

    private static bool Affordable(CycleState cycle, Clearing clearing) =>
        clearing.Leaving.GroupBy(victim => victim.Facts.Tenant).All(tenant => cycle.Budget.Allows(tenant.Key, tenant.Count()));

    private static string Sentence(CycleState cycle, Waiter waiter, Occupant victim) =>
        $"'{waiter.Name}' ({waiter.Wish.Parallelism}, priority {waiter.Request.Priority}) takes the place of '{victim.Name}', which loses "
        + $"{Victims.Cost(cycle, victim) / 3600:F2} device-hours at most: the cheapest rectangle for it.";
}
