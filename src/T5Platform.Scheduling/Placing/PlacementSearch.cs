using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Shapes;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>
/// The best place for a wish in one pod. Every legal rectangle is looked at by sums that take constant time; only the best few
/// are then judged by the largest rectangle that each would leave free, which takes a pass over the pod.
/// </summary>
internal static class PlacementSearch
{
    private const int Finalists = 16;

    public static Placement? BestIn(PodSpace pod, Wish wish)
    {
        var view = pod.ViewFor(wish.Excluded);
        if (view.FreeDevices < wish.Parallelism.WorldSize)
            return null;
        var (best, finalists) = ((int.MaxValue, 0, 0), new List<Placement>(Finalists));
        for (var rank = 0; rank < wish.Shapes.Count; rank++)
            best = Collect(pod, view, wish.Shapes[rank], rank, best, finalists);
        return finalists.Select(finalist => finalist with { LargestLeft = view.LargestFree(finalist.Rectangle).Devices }).Min();
    }

    private static (int, int, int) Collect(
        PodSpace pod, PodView view, SliceShape shape, int rank, (int, int, int) best, List<Placement> finalists)
    {
        foreach (var place in view.Places(shape.Shape))
        {
            if (!view.IsFree(place))
                continue;
            var score = (SplitGroups(pod, shape, place), pod.Spans.In(place), view.FreeNeighbours(place));
            var order = score.CompareTo(best);
            if (order < 0)
                finalists.Clear();
            if (order > 0 || finalists.Count == Finalists)
                continue;
            best = score;
            finalists.Add(PlacementOf(pod, view, place, rank, score));
        }

        return best;
    }

    private static Placement PlacementOf(PodSpace pod, PodView view, MeshRectangle place, int rank, (int, int, int) score) => new()
    {
        Pod = pod,
        Rectangle = place,
        SplitGroups = score.Item1,
        Nodes = score.Item2,
        FreeAfter = view.FreeDevices - place.Shape.Devices,
        FreeNeighbours = score.Item3,
        LargestLeft = 0,
        ShapeRank = rank,
    };

    private static int SplitGroups(PodSpace pod, SliceShape shape, MeshRectangle place)
    {
        if (shape.ModelGroup.Devices == 1)
            return 0;
        var (split, groups) = (0, place.Shape.Devices / shape.ModelGroup.Devices);
        for (var replica = 0; replica < groups; replica++)
            split += pod.Spans.In(shape.Group(place.Origin, replica)) > 1 ? 1 : 0;
        return split;
    }
}
