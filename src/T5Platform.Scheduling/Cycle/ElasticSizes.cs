using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// What size each elastic gang of a pool should have. Everybody gets the least first; then further devices go where they bring the
/// most: the speed that they add over what is left to do, so that what ends soonest gains the most, and the devices of whoever gains
/// little from them are spared. A gang that runs counts only with sizes that would pay for its restart.
/// </summary>
internal static class ElasticSizes
{
    public static IReadOnlyList<ElasticGang> Of(CycleState cycle, PoolQueue pool)
    {
        List<ElasticGang> gangs = [.. Running(cycle, pool), .. Waiting(cycle, pool)];
        if (gangs.Count > 0)
            Share(gangs, Devices(pool, gangs));
        return gangs;
    }

    private static IEnumerable<ElasticGang> Running(CycleState cycle, PoolQueue pool) =>
        from pod in pool.Pods
        from occupant in pod.Occupants.Where(occupant => occupant is { Lease: not null, IsWhole: true, Leaving: false, Facts: { Movable: true, Elastic: not null } })
        let cut = Movers.CutOf(occupant)
        select new ElasticGang(occupant.Facts.Elastic!, cut, Seconds(cycle, occupant.Facts.Estimate.RemainingAt(cycle.Now)), null, occupant)
        {
            Worth = data => data <= cut.Data || ResizeElastic.EverPays(cycle, occupant, cut.Data, data),
        };

    private static IEnumerable<ElasticGang> Waiting(CycleState cycle, PoolQueue pool) =>
        from waiter in pool.Waiters.Where(waiter => waiter.Facts.Elastic is not null)
        select new ElasticGang(waiter.Facts.Elastic!, waiter.Wish.Parallelism, Seconds(cycle, waiter.Facts.Estimate.Remaining), waiter, null);

    /// <summary>What nobody knows is taken for as short as a measurement.</summary>
    private static double Seconds(CycleState cycle, TimeSpan? remaining) => (remaining ?? cycle.Options.Probe).TotalSeconds;

    /// <summary>What is there for elastic gangs: neither held nor asked for by rigid ones.</summary>
    private static int Devices(PoolQueue pool, List<ElasticGang> gangs)
    {
        var elastic = gangs.Sum(gang => gang.Occupant?.Devices ?? 0);
        var free = pool.Pods.Sum(pod => pod.ViewFor(ExcludedNodes.None).FreeDevices);
        var rigid = pool.Waiters.Where(waiter => waiter.Facts.Elastic is null).Sum(waiter => waiter.Wish.Parallelism.WorldSize);
        return Math.Max(elastic / 2, elastic + free - rigid);
    }

    private static void Share(List<ElasticGang> gangs, int devices)
    {
        foreach (var gang in gangs)
            devices -= gang.TakeLeast(devices);
        var queue = new PriorityQueue<ElasticGang, (double, int)>();
        foreach (var (index, gang) in gangs.Index())
            Offer(gang, index);
        while (queue.TryDequeue(out var gang, out var place))
        {
            // There may be fewer devices than when it was offered; then it stands again where its next best raise belongs.
            if (gang.Next(devices) is { } raise && raise.Brings >= -place.Item1)
            {
                gang.Take(raise);
                devices -= raise.Devices;
            }

            Offer(gang, place.Item2);
        }

        void Offer(ElasticGang gang, int index)
        {
            if (gang.Target > 0 && gang.Next(devices) is { } next)
                queue.Enqueue(gang, (-next.Brings, index));
        }
    }
}
