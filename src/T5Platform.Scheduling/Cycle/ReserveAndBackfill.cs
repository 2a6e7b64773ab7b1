using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 3. One pod is kept for the head: the one with the most free devices among those that could take it when empty. Those
/// behind the head start in other pods only. Since nothing enters the kept pod, the most free devices of any such pod never
/// become fewer from cycle to cycle while the head waits: it cannot starve. (With measured runtimes, a request that ends
/// before the head's expected start will be let into the kept pod: backfill proper.)
/// </summary>
internal static class ReserveAndBackfill
{
    public static void Run(CycleState cycle)
    {
        foreach (var pool in cycle.Pools.Values)
        {
            if (pool.Head is not { } head)
                continue;
            pool.Kept = pool.Pods.Where(head.Wish.FitsWhenEmpty).MaxBy(pod => FreeFor(head, pod));
            foreach (var waiter in pool.BehindHead)
                cycle.TryGrant(waiter);
        }
    }

    private static int FreeFor(Waiter head, PodSpace pod) => pod.ViewFor(head.Wish.Excluded).FreeDevices;
}
