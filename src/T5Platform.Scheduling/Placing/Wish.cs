using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Shapes;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>
/// What several requests of one pool ask for alike: parallelism and excluded nodes. A place found for one is found for all,
/// so a queue of a thousand requests costs a handful of searches.
/// </summary>
internal sealed class Wish(Parallelism parallelism, ExcludedNodes excluded, int pods)
{
    private readonly (int Version, Placement? Best)[] _found = [.. Enumerable.Repeat((-1, (Placement?)null), pods)];
    private readonly bool?[] _fitsWhenEmpty = new bool?[pods];

    public Parallelism Parallelism => parallelism;

    public ExcludedNodes Excluded => excluded;

    public IReadOnlyList<SliceShape> Shapes { get; } = LegalShapes.For(parallelism);

    /// <summary>The best place in a pod as it is now, or null.</summary>
    public Placement? BestIn(PodSpace pod)
    {
        ref var found = ref _found[pod.Index];
        if (found.Version != pod.Version)
            found = (pod.Version, PlacementSearch.BestIn(pod, this));
        return found.Best;
    }

    /// <summary>Whether a pod could take it if nothing were leased there.</summary>
    public bool FitsWhenEmpty(PodSpace pod)
    {
        var view = pod.ViewFor(excluded);
        return _fitsWhenEmpty[pod.Index] ??= Shapes.Any(shape => view.Places(shape.Shape).Any(view.IsFreeWhenEmpty));
    }

    /// <summary>Whether a pod could take it if nothing were leased and all its nodes were well and welcome.</summary>
    public bool FitsWhenWell(PodSpace pod)
    {
        var view = pod.ViewFor(excluded);
        return Shapes.Any(shape => view.Places(shape.Shape).Any(view.IsOwned));
    }
}
