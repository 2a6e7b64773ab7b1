using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Part of step 2. Devices whose gangs were told to leave are not taken for free yet, but neither is anybody else made to leave
/// for a request that fits once they are: it waits for them, and its rectangle is kept.
/// </summary>
internal static class AwaitLeaving
{
    public static bool For(CycleState cycle, PoolQueue pool, Waiter waiter)
    {
        if (waiter.Wish.Slices > 1 || !SomebodyLeaves(pool))
            return false;
        var place = waiter.Choices.Where(wish => wish.Slices == 1).SelectMany(wish => pool.Pods
            .SelectMany(pod => new ClearingSearch(wish, pod).Cheapest(occupant => IsLeaving(occupant) ? occupant.Devices : null, 1))
            .Where(clearing => clearing.Leaving.Count > 0)
            .OrderBy(clearing => clearing.Cost).Take(1)).FirstOrDefault();
        if (place is null)
            return false;
        waiter.Awaiting = new(place.Pod, place.Rectangle, place.Leaving.Max(occupant => occupant.EndsBy ?? cycle.Now));
        place.Pod.Reserve(place.Rectangle);
        return pool.SomebodyAwaits = true;
    }

    /// <summary>Nobody is told to leave between two that are asked about in step 2: looked for once.</summary>
    private static bool SomebodyLeaves(PoolQueue pool) => pool.SomebodyLeaves ??= pool.Pods.Any(pod => pod.Occupants.Any(IsLeaving));

    private static bool IsLeaving(Occupant occupant) => occupant is { Leaving: true, Lease: not null };
}
