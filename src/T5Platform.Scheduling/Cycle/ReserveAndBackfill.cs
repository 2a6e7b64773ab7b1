using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 3. The head gets a date: the earliest by which a rectangle of it is free, if everybody who stands there takes as long as
/// it may. Behind it, whoever ends before that date starts anywhere, and whoever does not starts anywhere else: conservative
/// backfill, so the date never moves because of those behind.
/// <para>
/// While nobody knows when those who run will end, one pod is kept for the head: the one with the most free devices among those
/// that could take it when empty. Those behind the head start in other pods only. Since nothing enters the kept pod, the most
/// free devices of any such pod never become fewer from cycle to cycle while the head waits: it cannot starve. A gang of several
/// slices, or a strict queue, closes the whole pool.
/// </para>
/// </summary>
internal static class ReserveAndBackfill
{
    public static void Run(CycleState cycle)
    {
        foreach (var pool in cycle.Pools.Values)
        {
            if (pool.Head is not { } head)
                continue;
            Keep(cycle, pool, head);
            if (pool.Closed)
                continue;
            foreach (var waiter in pool.BehindHead)
                cycle.TryGrant(waiter);
        }
    }

    private static void Keep(CycleState cycle, PoolQueue pool, Waiter head)
    {
        pool.Closed = !cycle.Options.Backfill || head.Wish.Slices > 1;
        if (!cycle.Options.Backfill)
            return;
        pool.Reservation = EarliestPlace.Of(cycle, head);
        if (pool.Reservation is { } kept)
            kept.Pod.Reserve(kept.Rectangle);
        else
            pool.Kept = pool.Pods.Where(head.Wish.FitsWhenEmpty).MaxBy(pod => FreeFor(head, pod));
        pool.Version++;
    }

    private static int FreeFor(Waiter head, PodSpace pod) => pod.ViewFor(head.Wish.Excluded).FreeDevices;
}
