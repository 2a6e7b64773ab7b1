using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 4. Each elastic gang has a size that it should have: everybody gets the least first, then each further device goes where
/// it brings the most speed. Gangs that are larger shrink while somebody waits, instead of being preempted; gangs that are
/// smaller grow while nobody does, when that pays for the restart several times over.
/// </summary>
internal static class ResizeElastic
{
    /// <summary>Finds what size everybody should have, and lets those who wait start with it.</summary>
    public static void Aim(CycleState cycle)
    {
        if (!cycle.Options.Resize)
            return;
        foreach (var pool in cycle.Pools.Values)
        {
            pool.Elastic = [.. Running(pool), .. Waiting(pool)];
            if (pool.Elastic.Count == 0)
                continue;
            Share(pool, Devices(pool));
            foreach (var gang in pool.Elastic)
                if (gang.Waiter is { } waiter)
                    waiter.Choices = [.. gang.UpToTarget.Select(cut => pool.WishOf(cut, 1, waiter.Wish.Excluded))];
        }
    }

    public static void Run(CycleState cycle)
    {
        foreach (var pool in cycle.Pools.Values.Where(pool => pool.Elastic.Count > 0))
        {
            var wanted = pool.Waiters.Exists(waiter => !waiter.Granted && waiter.Pool!.Pods.Any(waiter.Wish.FitsWhenEmpty));
            foreach (var gang in pool.Elastic)
                if (gang.Occupant is { } occupant && Victims.MayMove(cycle, occupant))
                    Resize(cycle, pool, gang, occupant, wanted);
        }
    }

    private static IEnumerable<ElasticGang> Running(PoolQueue pool) =>
        from pod in pool.Pods
        from occupant in pod.Occupants
        where occupant is { Lease: not null, Leaving: false, Facts: { Movable: true, Elastic: not null, Slices: 1 } }
        select new ElasticGang(occupant.Facts.Elastic!, Movers.CutOf(occupant).Model, null, occupant);

    private static IEnumerable<ElasticGang> Waiting(PoolQueue pool) =>
        from waiter in pool.Waiters
        where waiter.Facts is { Elastic: not null, Slices: 1 }
        select new ElasticGang(waiter.Facts.Elastic!, waiter.Wish.Parallelism.Model, waiter, null);

    /// <summary>What is there for elastic gangs: neither held nor asked for by rigid ones.</summary>
    private static int Devices(PoolQueue pool)
    {
        var elastic = pool.Elastic.Sum(gang => gang.Occupant?.Devices ?? 0);
        var free = pool.Pods.Sum(pod => pod.ViewFor(ExcludedNodes.None).FreeDevices);
        var rigid = pool.Waiters.Where(waiter => waiter.Facts.Elastic is null).Sum(waiter => waiter.Wish.Parallelism.WorldSize);
        return Math.Max(elastic / 2, elastic + free - rigid);
    }

    private static void Share(PoolQueue pool, int devices)
    {
        foreach (var gang in pool.Elastic)
            devices -= TryRaise(gang, devices);
        var queue = new PriorityQueue<ElasticGang, (double, int)>();
        foreach (var (index, gang) in pool.Elastic.Index())
            if (gang.Target > 0)
                queue.Enqueue(gang, (-gang.NextBrings, index));
        while (queue.TryDequeue(out var gang, out var place))
        {
            if (TryRaise(gang, devices) is not (> 0 and var taken))
                continue;
            devices -= taken;
            queue.Enqueue(gang, (-gang.NextBrings, place.Item2));
        }
    }

    /// <summary>Devices that it took; 0 when there are not enough, or it is as large as it may be.</summary>
    private static int TryRaise(ElasticGang gang, int devices)
    {
        if (gang.NextCosts is not { } costs || costs > devices)
            return 0;
        gang.Raise();
        return costs;
    }

    private static void Resize(CycleState cycle, PoolQueue pool, ElasticGang gang, Occupant occupant, bool wanted)
    {
        var now = Movers.CutOf(occupant);
        if (wanted && gang.Target > 0 && gang.Target < now.Data)
            Shrink(cycle, pool, occupant, new(gang.Target, now.Model));
        else if (!wanted && gang.Target > now.Data)
            Grow(cycle, pool, gang, occupant, now);
    }

    /// <summary>It stays in a corner of its own slice.</summary>
    private static void Shrink(CycleState cycle, PoolQueue pool, Occupant occupant, Parallelism to)
    {
        var own = occupant.Area.Shape;
        var shape = pool.WishOf(to, 1, ExcludedNodes.None).Shapes.FirstOrDefault(each => each.Shape.Rows <= own.Rows && each.Shape.Columns <= own.Columns);
        if (shape == default)
            return;
        Decide(cycle, occupant, to, occupant.Pod, new(occupant.Area.Origin, shape.Shape), $"'{occupant.Name}' shrinks to {to}: others wait, and its other devices bring it the least speed.");
    }

    private static void Grow(CycleState cycle, PoolQueue pool, ElasticGang gang, Occupant occupant, Parallelism now)
    {
        foreach (var to in gang.Above(now.Data).Where(to => MayHold(cycle, occupant, to, now) && Pays(cycle, gang, occupant, now.Data, to.Data)))
        {
            occupant.Pod.Vacate(occupant);
            var place = pool.BestPlace(pool.WishOf(to, 1, ExcludedNodes.None), reservedToo: false);
            occupant.Pod.Return(occupant);
            if (place is null)
                continue;
            Decide(cycle, occupant, to, place.Pod, place.Rectangle, $"'{occupant.Name}' grows to {to}: nobody waits for the devices.");
            cycle.Keep(place, occupant);
            cycle.Tenants.Hold(occupant.Facts.Tenant, to.WorldSize - now.WorldSize);
            return;
        }
    }

    private static bool MayHold(CycleState cycle, Occupant occupant, Parallelism to, Parallelism now) =>
        cycle.Tenants.Exceeded(occupant.Facts.Tenant, to.WorldSize - now.WorldSize) is null;

    /// <summary>What it saves until its end must be several times what it loses; a time that nobody knows is taken for as long as it ran.</summary>
    private static bool Pays(CycleState cycle, ElasticGang gang, Occupant occupant, int from, int to)
    {
        var estimate = occupant.Facts.Estimate;
        var remaining = estimate.RemainingAt(cycle.Now) ?? estimate.Ran + (cycle.Now - estimate.At);
        var saved = remaining * (1 - (gang.Elastic.Speed(from) / gang.Elastic.Speed(to)));
        return saved > occupant.Facts.LossAt(cycle.Now, occupant.Lease!.GrantedAt) * cycle.Options.GrowthMustPay;
    }

    private static void Decide(CycleState cycle, Occupant occupant, Parallelism to, PodSpace pod, MeshRectangle area, string why) => cycle.Move(
        occupant, new Resize(occupant.Lease!.Id, to, pod.Pod.Id, area, cycle.Now + cycle.Options.ReleaseWithin, why));
}
