namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 2. In queue order, each request gets the place that splits the fewest model-parallel groups, spans the fewest nodes and
/// breaks up the free space least. A request that does not fit lets smaller ones pass until it is older than
/// <see cref="SchedulingOptions.HeadBlocksAfter"/>; the first that is becomes its pool's head, and the rest is left to step 3.
/// One that could not start even in an empty pod, or that its quota holds back, never holds anybody up. Where the shortest go
/// first, only one that is overdue becomes the head: the others are passed by nobody longer anyway.
/// </summary>
internal static class Allocate
{
    public static void Run(CycleState cycle)
    {
        foreach (var pool in cycle.Pools.Values)
        {
            foreach (var waiter in pool.Waiters)
            {
                if (cycle.TryGrant(waiter) || AwaitLeaving.For(cycle, pool, waiter) || !MustNotBePassed(cycle, waiter))
                    continue;
                pool.Head = waiter;
                break;
            }
        }
    }

    private static bool MustNotBePassed(CycleState cycle, Waiter waiter) =>
        cycle.Now - waiter.Request.SubmittedAt >= cycle.Options.HeadBlocksAfter
        && (cycle.Options.Order == QueueOrder.Age || waiter.Standing.Overdue)
        && cycle.Tenants.Exceeded(waiter.Facts.Tenant, waiter.Wish.Parallelism.WorldSize) is null
        && waiter.Pool!.FitsWhenEmpty(waiter.Wish);
}
