using System.Numerics;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Rectangles that a request could have if some of those who stand there left. The rectangle is sought first, among free cells
/// and cells of those who may be made to leave; then it costs what everybody in it costs.
/// </summary>
internal sealed class ClearingSearch(Wish wish, PodSpace pod)
{
    private readonly Dictionary<Occupant, double> _costs = [];
    private readonly HashSet<Occupant> _inside = [];

    /// <summary>The cheapest clearings of a pod, the cheapest first.</summary>
    /// <param name="mayLeave">What it costs that somebody leaves; null when he may not be made to.</param>
    /// <param name="most">How many.</param>
    public IReadOnlyList<Clearing> Cheapest(Func<Occupant, double?> mayLeave, int most)
    {
        var view = pod.ViewFor(wish.Excluded);
        var grid = Clearable(view, mayLeave);
        var found = new SortedList<(double, int, int, int, int), Clearing>();
        for (var rank = 0; rank < wish.Shapes.Count; rank++)
            foreach (var (place, nodes) in Places(view, grid, rank))
                if (Cost(place, found.Count < most ? double.MaxValue : found.Keys[most - 1].Item1) is { } cost)
                    Note(found, most, (cost, nodes, rank, place.Origin.Row, place.Origin.Column), place);
        return [.. found.Values];
    }

    private BitGrid Clearable(PodView view, Func<Occupant, double?> mayLeave)
    {
        var grid = pod.Grid();
        foreach (var occupant in pod.Occupants)
        {
            if (mayLeave(occupant) is not { } cost)
                continue;
            _costs[occupant] = cost;
            grid.Fill(occupant.Area, true);
        }

        grid.And(view.Usable);
        grid.Or(view.Free);
        grid.AndNot(pod.Reserved);
        return grid;
    }

    private List<(MeshRectangle, int)> Places(PodView view, BitGrid grid, int rank)
    {
        var places = new List<(MeshRectangle, int)>();
        var shape = wish.Shapes[rank];
        var found = view.Find(grid, shape.Shape);
        if (found.IsEmpty)
            return places;
        foreach (var each in pod.Layout.ClassesOf(shape))
            for (var word = 0; word < found.Length; word++)
                for (var bits = found[word] & each.Places[word]; bits != 0; bits &= bits - 1)
                    places.Add((new(new(word / grid.Words, (word % grid.Words * 64) + BitOperations.TrailingZeroCount(bits)), shape.Shape), each.SplitGroups + each.Nodes));
        return places;
    }

    /// <summary>What a place costs; null as soon as it is more than <paramref name="most"/>.</summary>
    private double? Cost(MeshRectangle place, double most)
    {
        _inside.Clear();
        var cost = 0.0;
        for (var row = place.Origin.Row; row < place.RowEnd; row++)
            for (var column = place.Origin.Column; column < place.ColumnEnd; column++)
                if (pod.At(new(row % pod.Pod.Mesh.Rows, column % pod.Pod.Mesh.Columns)) is { } occupant && _inside.Add(occupant.First)
                    && (cost += _costs.GetValueOrDefault(occupant)) > most)
                    return null;
        return cost;
    }

    private void Note(SortedList<(double, int, int, int, int), Clearing> found, int most, (double Cost, int, int, int, int) key, MeshRectangle place)
    {
        if (found.Count == most && key.CompareTo(found.Keys[most - 1]) >= 0)
            return;
        found[key] = new(pod, place, [.. _inside], key.Cost);
        if (found.Count > most)
            found.RemoveAt(most);
    }
}
