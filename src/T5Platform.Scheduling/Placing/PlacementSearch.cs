using System.Numerics;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Shapes;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>
/// The best place for a wish in one pod. All places of a shape come as bits; what a place costs in node crossings is known of the
/// layout, so the cheapest class that has any is looked at and no other. Only the best few are then judged by the largest
/// rectangle that each would leave free, which takes a pass over the pod.
/// </summary>
internal static class PlacementSearch
{
    private const int Finalists = 8;

    /// <param name="pod">Where.</param>
    /// <param name="wish">What.</param>
    /// <param name="reservedToo">Whether it may use what is kept for the head.</param>
    /// <param name="only">The one shape that will do; any of the wish's unless given.</param>
    public static Placement? BestIn(PodSpace pod, Wish wish, bool reservedToo, SliceShape? only = null)
    {
        var view = pod.ViewFor(wish.Excluded);
        if (view.FreeDevices < wish.SliceDevices)
            return null;
        var search = new Search(pod, view, reservedToo ? view.Free : view.Unreserved);
        for (var rank = 0; rank < wish.Shapes.Count; rank++)
            if (only is null || only == wish.Shapes[rank])
                search.LookAt(wish.Shapes[rank], rank);
        return search.Best();
    }

    private sealed class Search(PodSpace pod, PodView view, BitGrid grid)
    {
        private readonly List<Placement> _finalists = new(Finalists);
        private (int Splits, int Nodes, int Wear, int Neighbours) _best = (int.MaxValue, 0, 0, 0);

        public Placement? Best() => _finalists.Count switch
        {
            0 => null,
            1 => _finalists[0],
            _ => _finalists.Select(finalist => finalist with { LargestLeft = view.LargestFree(finalist.Rectangle).Devices }).Min(),
        };

        public void LookAt(SliceShape shape, int rank)
        {
            var found = view.Find(grid, shape.Shape);
            if (found.IsEmpty)
                return;
            foreach (var each in pod.Layout.ClassesOf(shape))
            {
                if ((each.SplitGroups, each.Nodes).CompareTo((_best.Splits, _best.Nodes)) > 0)
                    return;
                if (LookAt(shape, rank, each, found))
                    return;
            }
        }

        private bool LookAt(SliceShape shape, int rank, PlaceClass among, ReadOnlySpan<ulong> found)
        {
            var any = false;
            for (var word = 0; word < found.Length; word++)
            {
                for (var bits = found[word] & among.Places[word]; bits != 0; bits &= bits - 1)
                {
                    var column = (word % grid.Words * 64) + BitOperations.TrailingZeroCount(bits);
                    Judge(shape, rank, among, new(new(word / grid.Words, column), shape.Shape));
                    any = true;
                }
            }

            return any;
        }

        private void Judge(SliceShape shape, int rank, PlaceClass among, MeshRectangle place)
        {
            var score = (among.SplitGroups, among.Nodes, WearOf(place), view.FreeNeighbours(place));
            var order = score.CompareTo(_best);
            if (order < 0)
                _finalists.Clear();
            if (order > 0 || _finalists.Count == Finalists)
                return;
            _best = score;
            _finalists.Add(PlacementOf(shape, rank, place));
        }

        private Placement PlacementOf(SliceShape shape, int rank, MeshRectangle place) => new()
        {
            Pod = pod,
            Rectangle = place,
            SplitGroups = _best.Splits,
            Nodes = _best.Nodes,
            Wear = _best.Wear,
            FreeAfter = view.FreeDevices - place.Shape.Devices,
            FreeNeighbours = _best.Neighbours,
            LargestLeft = 0,
            Shape = shape,
            ShapeRank = rank,
        };

        private int WearOf(MeshRectangle place) => pod.Wear is not { } wear
            ? 0
            : pod.Cells(place).Select(at => pod.Layout.OwnerOf(at.Row, at.Column)).Distinct().Sum(node => wear[node]);
    }
}
