using System.Numerics;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Shapes;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Placing;

/// <summary>
/// What several requests of one pool ask for alike: parallelism, number of slices and excluded nodes. A place found for one is
/// found for all, so a queue of ten thousand requests costs a handful of searches.
/// </summary>
internal sealed class Wish(Parallelism parallelism, int slices, ExcludedNodes excluded, int pods)
{
    private readonly (int Version, Placement? Best)[] _found = [.. Enumerable.Repeat((-1, (Placement?)null), 2 * pods)];
    private readonly bool?[] _fitsWhenEmpty = new bool?[pods];

    public Parallelism Parallelism => parallelism;

    /// <summary>Equal slices, data-parallel across them.</summary>
    public int Slices => slices;

    public ExcludedNodes Excluded => excluded;

    /// <summary>A list of this wish only, which all who wish so share.</summary>
    public IReadOnlyList<Wish> Alone => field ??= [this];

    /// <summary>Of one slice.</summary>
    public IReadOnlyList<SliceShape> Shapes { get; } =
        slices >= 1 && parallelism.Data % slices == 0 ? LegalShapes.For(new(parallelism.Data / slices, parallelism.Model)) : [];

    /// <summary>Devices of one slice.</summary>
    public int SliceDevices => parallelism.WorldSize / Math.Max(1, slices);

    /// <summary>The pool's version at which no place was found: until something is freed there is none. By what may be used.</summary>
    public int[] NoneAt { get; } = [-1, -1];

    /// <summary>The best place for one slice in a pod as it is now, or null.</summary>
    public Placement? BestIn(PodSpace pod, bool reservedToo = true)
    {
        ref var found = ref _found[(2 * pod.Index) + (reservedToo ? 1 : 0)];
        if (found.Version != pod.Version)
            found = (pod.Version, PlacementSearch.BestIn(pod, this, reservedToo));
        return found.Best;
    }

    /// <summary>Whether a pod could take a slice if nothing were leased there.</summary>
    public bool FitsWhenEmpty(PodSpace pod) => _fitsWhenEmpty[pod.Index] ??= Fits(pod, pod.ViewFor(excluded).Usable);

    /// <summary>Whether a pod could take a slice if nothing were leased and all its nodes were well and welcome.</summary>
    public bool FitsWhenWell(PodSpace pod) => Fits(pod, pod.OwnedCells);

    /// <summary>Whether a grid of a pod has a place for a slice.</summary>
    public bool Fits(PodSpace pod, BitGrid grid) => FirstIn(pod, grid) is not null;

    /// <summary>The first place for a slice in a grid of a pod, of the first shape that has any; null when there is none.</summary>
    public MeshRectangle? FirstIn(PodSpace pod, BitGrid grid)
    {
        foreach (var shape in Shapes)
            if (FirstIn(pod, grid, shape) is { } first)
                return first;
        return null;
    }

    /// <summary>The first place for a slice of one shape in a grid of a pod; null when there is none.</summary>
    public MeshRectangle? FirstIn(PodSpace pod, BitGrid grid, SliceShape shape)
    {
        var found = pod.ViewFor(excluded).Find(grid, shape.Shape);
        if (found.IsEmpty)
            return null;
        foreach (var each in pod.Layout.ClassesOf(shape))
            for (var word = 0; word < found.Length; word++)
                if ((found[word] & each.Places[word]) is var bits and not 0)
                    return new(new(word / grid.Words, (word % grid.Words * 64) + BitOperations.TrailingZeroCount(bits)), shape.Shape);
        return null;
    }
}
