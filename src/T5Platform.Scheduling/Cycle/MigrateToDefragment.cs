using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 6. When the first that waits has enough free devices but in no rectangle: the cheapest rectangle whose gangs all find
/// another place, and not for more than a share of what the request needs. A budget bounds the moves of an hour; a dry run only
/// proposes them.
/// </summary>
internal static class MigrateToDefragment
{
    private const int Candidates = 6;

    public static void Run(CycleState cycle)
    {
        if (cycle.Options.Defragment == DefragmentMode.Off || !cycle.Budget.MayMigrate)
            return;
        foreach (var pool in cycle.Pools.Values)
            if (First(cycle, pool) is { } waiter)
                Run(cycle, pool, waiter);
    }

    /// <summary>The head, or else the first request that would fit by number.</summary>
    private static Waiter? First(CycleState cycle, PoolQueue pool)
    {
        var first = pool.Head ?? pool.Waiters.Find(waiter => !waiter.Granted && IsFragmented(waiter, pool));
        return first is { Granted: false, Awaiting: null, Wish.Slices: 1 } && IsFragmented(first, pool)
            && cycle.Tenants.Exceeded(first.Facts.Tenant, first.Wish.Parallelism.WorldSize) is null ? first : null;
    }

    private static bool IsFragmented(Waiter waiter, PoolQueue pool) =>
        waiter.Wish.SliceDevices > 1
        && pool.Pods.Any(pod => pod.ViewFor(waiter.Wish.Excluded).FreeDevices >= waiter.Wish.SliceDevices && waiter.Wish.FitsWhenEmpty(pod));

    private static void Run(CycleState cycle, PoolQueue pool, Waiter waiter)
    {
        if (pool.Head == waiter && pool.Reservation is { } own)
            own.Pod.Reserved.Fill(own.Rectangle, false);
        var most = MayCost(cycle, waiter);
        var clearings = pool.Pods
            .Where(pod => pod.ViewFor(waiter.Wish.Excluded).FreeDevices >= waiter.Wish.SliceDevices)
            .SelectMany(pod => new ClearingSearch(waiter.Wish, pod).Cheapest(Price, Candidates))
            .Where(clearing => clearing.Leaving.Count > 0 && clearing.Cost <= most && cycle.Budget.AllowsMigrations(clearing.Leaving.Count))
            .OrderBy(clearing => clearing.Cost);
        foreach (var clearing in clearings)
            if (Places(pool, clearing) is { } places)
            {
                Decide(cycle, waiter, clearing, places);
                return;
            }

        double? Price(Occupant occupant) => occupant.IsWhole && Victims.MayMove(cycle, occupant) ? Victims.Cost(cycle, occupant) : null;
    }

    /// <summary>A share of what the request needs; while that is not known, as if it were an hour.</summary>
    private static double MayCost(CycleState cycle, Waiter waiter) =>
        (waiter.Facts.Estimate.Remaining ?? TimeSpan.FromHours(1)).TotalSeconds * waiter.Wish.SliceDevices * cycle.Options.MigrationMayCost;

    /// <summary>A place outside the rectangle for each that leaves it, the largest first; null when one finds none.</summary>
    private static Dictionary<Occupant, Placement>? Places(PoolQueue pool, Clearing clearing)
    {
        var places = new Dictionary<Occupant, Placement>();
        var paper = new List<Occupant>();
        Hold(clearing.Pod, clearing.Rectangle);
        foreach (var mover in clearing.Leaving.OrderByDescending(mover => mover.Devices))
        {
            if (Movers.PlaceFor(pool, mover) is not { } place)
                break;
            places[mover] = place;
            Hold(place.Pod, place.Rectangle);
        }

        foreach (var each in Enumerable.Reverse(paper))
            each.Pod.Untake(each);
        return places.Count == clearing.Leaving.Count ? places : null;

        void Hold(PodSpace pod, MeshRectangle area)
        {
            var free = pod.Cells(area).Where(at => pod.At(at) is null).Select(at => new MeshRectangle(at, new(1, 1)));
            foreach (var cell in free.ToList())
            {
                paper.Add(new(cell, 1, Knowledge.HolderFacts.Unknown) { Pod = pod });
                pod.Take(paper[^1]);
            }
        }
    }

    private static void Decide(CycleState cycle, Waiter waiter, Clearing clearing, Dictionary<Occupant, Placement> places)
    {
        foreach (var (mover, place) in places)
        {
            var decision = new Migrate(mover.Lease!.Id, place.Pod.Pod.Id, place.Rectangle, cycle.Now + cycle.Options.ReleaseWithin, waiter.Request.Holder,
                $"'{mover.Name}' moves from {mover.Area} to {place.Rectangle} of pod '{place.Pod.Pod.Id}', which loses "
                + $"{Victims.Cost(cycle, mover) / 3600:F2} device-hours at most, so that '{waiter.Name}' gets {clearing.Rectangle} of pod '{clearing.Pod.Pod.Id}'.");
            if (cycle.Options.Defragment == DefragmentMode.DryRun)
            {
                cycle.Proposed.Add(decision);
                continue;
            }

            cycle.Move(mover, decision);
            cycle.Keep(place, mover);
        }

        if (cycle.Options.Defragment == DefragmentMode.On)
            waiter.Awaiting = new(clearing.Pod, clearing.Rectangle, cycle.Now + cycle.Options.ReleaseWithin);
    }
}
