using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>
/// Places for all slices of a gang, each the first that there is, or none at all. It is what says that a gang of several slices would
/// fit into an empty pool: whatever it finds there it finds again once the pool is empty, so such a gang never waits in vain.
/// </summary>
internal static class SlicePacking
{
    /// <param name="pods">Where.</param>
    /// <param name="wish">What.</param>
    /// <param name="ground">What of a pod may be taken.</param>
    public static IReadOnlyList<Placement> Find(IEnumerable<PodSpace> pods, Wish wish, Func<PodSpace, BitGrid> ground)
    {
        var all = pods.ToList();
        foreach (var shape in wish.Shapes)
        {
            var places = new List<Placement>();
            foreach (var pod in all)
            {
                var grid = pod.Grid();
                grid.CopyFrom(ground(pod));
                while (places.Count < wish.Slices && wish.FirstIn(pod, grid, shape) is { } area)
                {
                    grid.Fill(area, false);
                    places.Add(Placement.Chosen(pod, area, shape));
                }
            }

            if (places.Count == wish.Slices)
                return places;
        }

        return [];
    }
}
