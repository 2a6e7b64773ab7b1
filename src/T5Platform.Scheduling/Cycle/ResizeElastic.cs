using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 4. Each elastic gang has a size that it should have (<see cref="ElasticSizes"/>). Gangs that are larger shrink while somebody
/// waits, the cheapest first and only as far as is needed, instead of being preempted; gangs that are smaller grow while nobody does,
/// when that pays for the restart several times over, and right after a checkpoint, when they lose the least.
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
            pool.Elastic = ElasticSizes.Of(cycle, pool);
            foreach (var gang in pool.Elastic)
                if (gang.Waiter is { } waiter)
                    waiter.Choices = [.. gang.UpToTarget.SelectMany(cut => pool.WishesOf(cut, waiter.Request.Slices, waiter.Wish.Excluded))];
        }
    }

    public static void Run(CycleState cycle)
    {
        foreach (var pool in cycle.Pools.Values.Where(pool => pool.Elastic.Count > 0))
        {
            var movable = pool.Elastic.Where(gang => gang.Occupant is { } occupant && Victims.MayMove(cycle, occupant)).ToList();
            if (Lacking(pool) is var lacking and > 0)
                Shrink(cycle, pool, movable, lacking);
            else
                foreach (var gang in movable.OrderBy(gang => gang.Work))
                    Grow(cycle, pool, gang, gang.Occupant!);
        }
    }

    /// <summary>Whether a gang saves several times what it loses when it grows at its best moment.</summary>
    public static bool EverPays(CycleState cycle, Occupant occupant, int from, int to) =>
        Saved(cycle, occupant.Facts, from, to) > occupant.Facts.LeastLoss(cycle.Now, occupant.Lease!.GrantedAt) * cycle.Options.GrowthMustPay;

    /// <summary>Devices that those who wait should have and that are not free; at least one while anybody waits.</summary>
    private static int Lacking(PoolQueue pool)
    {
        var waiting = pool.Waiters.Where(waiter => !waiter.Granted && pool.FitsWhenEmpty(waiter.Least)).ToList();
        return waiting.Count == 0
            ? 0
            : Math.Max(1, waiting.Sum(waiter => waiter.Choices[0].Parallelism.WorldSize) - pool.Pods.Sum(pod => pod.ViewFor(ExcludedNodes.None).FreeDevices));
    }

    /// <summary>Those whose devices are the cheapest to free go first, until there are enough. Each stays in a corner of its own slice.</summary>
    private static void Shrink(CycleState cycle, PoolQueue pool, IEnumerable<ElasticGang> gangs, int lacking)
    {
        foreach (var gang in gangs.Where(gang => gang.MayFree > 0).OrderBy(gang => Victims.Cost(cycle, gang.Occupant!) / gang.MayFree))
        {
            if (lacking <= 0)
                return;
            var (occupant, to) = (gang.Occupant!, gang.Freeing(lacking));
            var own = occupant.Area.Shape;
            var shape = pool.WishOf(to, 1, ExcludedNodes.None).Shapes.FirstOrDefault(each => each.Shape.Rows <= own.Rows && each.Shape.Columns <= own.Columns);
            if (shape == default || !ShrinkingPays(cycle, gang))
                continue;
            lacking -= occupant.Devices - to.WorldSize;
            pool.BeingFreed += occupant.Devices - to.WorldSize;
            Decide(cycle, occupant, to, occupant.Pod, new(occupant.Area.Origin, shape.Shape), $"'{occupant.Name}' shrinks to {to}: others wait, and its other devices bring it the least speed.");
        }
    }

    /// <summary>More device time must become free than is lost.</summary>
    private static bool ShrinkingPays(CycleState cycle, ElasticGang gang) =>
        gang.Occupant!.Facts.Estimate.RemainingAt(cycle.Now) is not { } remaining || remaining.TotalSeconds * gang.MayFree > Victims.Cost(cycle, gang.Occupant);

    private static void Grow(CycleState cycle, PoolQueue pool, ElasticGang gang, Occupant occupant)
    {
        var now = Movers.CutOf(occupant);
        foreach (var to in gang.Above(now.Data).Where(to => MayHold(cycle, occupant, to, now) && Pays(cycle, occupant, now.Data, to.Data)))
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

    /// <summary>Growing can wait for its best moment, unlike making room.</summary>
    private static bool Pays(CycleState cycle, Occupant occupant, int from, int to) => EverPays(cycle, occupant, from, to)
        && occupant.Facts.LossAt(cycle.Now, occupant.Lease!.GrantedAt) <= occupant.Facts.LeastLoss(cycle.Now, occupant.Lease.GrantedAt);

    /// <summary>What growing saves until the end; a time that nobody knows is taken for as long as it ran.</summary>
    private static TimeSpan Saved(CycleState cycle, HolderFacts facts, int from, int to)
    {
        var remaining = facts.Estimate.RemainingAt(cycle.Now) ?? facts.Estimate.Ran + (cycle.Now - facts.Estimate.At);
        return remaining * (1 - (facts.Elastic!.Speed(from) / facts.Elastic.Speed(to)));
    }

    private static void Decide(CycleState cycle, Occupant occupant, Parallelism to, PodSpace pod, MeshRectangle area, string why) => cycle.Move(
        occupant, new Resize(occupant.Lease!.Id, to, pod.Pod.Id, area, cycle.Now + cycle.Options.ReleaseWithin, why));
}
