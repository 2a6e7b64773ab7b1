using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>
/// Places for all slices of a gang, of one shape each, or none at all. Tried on paper: slice after slice is taken, and all are
/// given back when one finds no place.
/// </summary>
internal static class GangSearch
{
    public static IReadOnlyList<Placement> Find(PoolQueue pool, Wish wish, bool reservedToo)
    {
        if (wish.Slices == 1)
            return pool.BestPlace(wish, reservedToo) is { } place ? [place] : [];
        foreach (var shape in wish.Shapes)
        {
            var (taken, places) = (new List<Occupant>(), new List<Placement>());
            while (places.Count < wish.Slices
                && pool.Open.Select(pod => PlacementSearch.BestIn(pod, wish, reservedToo, shape)).Min() is { } place)
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

        return [];
    }
}
