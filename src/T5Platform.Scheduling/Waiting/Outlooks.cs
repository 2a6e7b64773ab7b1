using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Waiting;

/// <summary>For each request the rectangle that is free soonest, or, when nobody knows when, the one with the fewest taken devices.</summary>
internal sealed class Outlooks(CycleState cycle)
{
    private readonly Dictionary<Wish, WaitOutlook> _ofWishes = [];

    public WaitOutlook Of(Waiter waiter)
    {
        if (waiter.Awaiting is { } awaiting)
            return Named(waiter, awaiting, OutlookBasis.Release);
        if (waiter.Pool is { } pool && pool.Head == waiter && pool.Reservation is { } kept)
            return Named(waiter, kept, OutlookBasis.LatestEnds);
        if (!_ofWishes.TryGetValue(waiter.Wish, out var outlook))
            _ofWishes[waiter.Wish] = outlook = Find(waiter);
        return outlook with { Holder = waiter.Request.Holder };
    }

    private WaitOutlook Find(Waiter waiter)
    {
        if (waiter.Pool is null || waiter.Wish.Slices > 1)
            return new(waiter.Request.Holder, null, null, [], null, OutlookBasis.Unknown);
        if (EarliestPlace.Of(cycle, waiter) is { } earliest)
            return Named(waiter, earliest, OutlookBasis.LatestEnds);
        var fewest = waiter.Pool.Pods
            .SelectMany(pod => new ClearingSearch(waiter.Wish, pod).Cheapest(occupant => occupant.Devices, 1))
            .MinBy(clearing => clearing.Cost);
        return new(waiter.Request.Holder, fewest?.Pod.Pod.Id, fewest?.Rectangle, [.. (fewest?.Leaving ?? []).Select(each => each.Name)], null, OutlookBasis.Unknown);
    }

    private static WaitOutlook Named(Waiter waiter, Reservation place, OutlookBasis basis) =>
        new(waiter.Request.Holder, place.Pod.Pod.Id, place.Rectangle, [.. Standing(place).Select(each => each.Name)], place.At, basis);

    /// <summary>Who stands in a rectangle.</summary>
    public static IEnumerable<Occupant> Standing(Reservation place) =>
        place.Pod.Cells(place.Rectangle).Select(place.Pod.At).OfType<Occupant>().Distinct();
}
