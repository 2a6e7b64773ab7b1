using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>
/// Places for all slices of a gang, of one shape each, or none at all. Tried on paper: slice after slice is taken where it fits
/// best, and all are given back. When the best places leave no room for the last slice, the first places are tried instead.
/// </summary>
internal static class GangSearch
{
    public static IReadOnlyList<Placement> Find(PoolQueue pool, Wish wish, bool reservedToo)
    {
        if (wish.Slices == 1)
            return pool.BestPlace(wish, reservedToo) is { } place ? [place] : [];
        return Several([.. pool.Open], wish, reservedToo);
    }

    /// <summary>The same in any pods, of several slices.</summary>
    public static IReadOnlyList<Placement> Several(IReadOnlyList<PodSpace> pods, Wish wish, bool reservedToo)
    {
        foreach (var shape in wish.Shapes)
        {
            var (taken, places) = (new List<Occupant>(), new List<Placement>());
            while (places.Count < wish.Slices
                && pods.Select(pod => PlacementSearch.BestIn(pod, wish, reservedToo, shape)).Min() is { } place)
            {
                places.Add(place);
                taken.Add(new(place.Rectangle, 0, Knowledge.HolderFacts.Unknown) { Pod = place.Pod });
                place.Pod.Take(taken[^1]);
            }

            foreach (var each in Enumerable.Reverse(taken))
                each.Pod.Untake(each);
            if (places.Count == wish.Slices)
                return places;
        }

        return SlicePacking.Find(pods, wish, pod => reservedToo ? pod.ViewFor(wish.Excluded).Free : pod.ViewFor(wish.Excluded).Unreserved);
    }
}
