using System.Runtime.InteropServices;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>One pool: its pods, and who waits for them in order.</summary>
internal sealed class PoolQueue(PoolId id, IReadOnlyList<PodSpace> pods)
{
    private readonly Dictionary<(Parallelism, int), Wish> _wishes = [];
    private readonly Dictionary<(Parallelism, int, string), Wish> _excluding = [];

    public PoolId Id => id;

    public IReadOnlyList<PodSpace> Pods => pods;

    public List<Waiter> Waiters { get; } = [];

    /// <summary>Puts a request behind those that are there.</summary>
    public void Line(Waiter waiter)
    {
        waiter.Place = Waiters.Count;
        Waiters.Add(waiter);
    }

    /// <summary>Those who may be larger or smaller: who runs, then who waits.</summary>
    public IReadOnlyList<ElasticGang> Elastic { get; set; } = [];

    /// <summary>The first request that does not fit and has waited too long to be passed.</summary>
    public Waiter? Head { get; set; }

    /// <summary>The pod that is kept for the head while nobody knows when there is room for it.</summary>
    public PodSpace? Kept { get; set; }

    /// <summary>The rectangle that is kept for the head from a date on, when the date is known.</summary>
    public Reservation? Reservation { get; set; }

    /// <summary>Whether places are kept for requests whose devices are being emptied.</summary>
    public bool SomebodyAwaits { get; set; }

    /// <summary>Whether anybody had been told to leave when step 2 began; null before.</summary>
    public bool? SomebodyLeaves { get; set; }

    /// <summary>Devices that gangs that shrink leave for those who wait.</summary>
    public int BeingFreed { get; set; }

    /// <summary>Whether nobody behind the head may start at all.</summary>
    public bool Closed { get; set; }

    /// <summary>Rises with every change in any pod.</summary>
    public int Version { get; set; }

    /// <summary>The pods in which anybody may start.</summary>
    public IEnumerable<PodSpace> Open => pods.Where(pod => pod != Kept);

    /// <summary>The requests behind the head; none without a head.</summary>
    public IEnumerable<Waiter> BehindHead => Head is null ? [] : Waiters.Skip(Head.Place + 1);

    /// <summary>Whether a request is behind the head.</summary>
    public bool IsBehindHead(Waiter waiter) => Head is not null && waiter.Place > Head.Place;

    public Wish WishOf(SliceRequest request) => WishOf(request.Parallelism, 1, ExcludedOf(request));

    /// <summary>What a request would take that may span several slices, the fewest first.</summary>
    public IEnumerable<Wish> WishesOf(SliceRequest request) => WishesOf(request.Parallelism, request.Slices, ExcludedOf(request));

    /// <summary>The same, of another size.</summary>
    public IEnumerable<Wish> WishesOf(Parallelism parallelism, int mostSlices, ExcludedNodes excluded) =>
        from slices in Enumerable.Range(1, Math.Max(1, mostSlices))
        where slices == 1 || (mostSlices % slices == 0 && parallelism.Data % slices == 0)
        select WishOf(parallelism, slices, excluded);

    /// <summary>Whether there would be room for all slices of a wish if nothing were leased.</summary>
    public bool FitsWhenEmpty(Wish wish) =>
        wish.Slices == 1 ? pods.Any(wish.FitsWhenEmpty) : SlicePacking.Find(pods, wish, pod => pod.ViewFor(wish.Excluded).Usable).Count > 0;

    /// <summary>Whether there would be room for all slices of a wish if nothing were leased and all nodes were well and welcome.</summary>
    public bool FitsWhenWell(Wish wish) =>
        wish.Slices == 1 ? pods.Any(wish.FitsWhenWell) : SlicePacking.Find(pods, wish, pod => pod.OwnedCells).Count > 0;

    public Wish WishOf(Parallelism parallelism, int slices, ExcludedNodes excluded)
    {
        // Nearly all exclude nothing: no string is hashed for them.
        ref var wish = ref excluded.Key.Length == 0
            ? ref CollectionsMarshal.GetValueRefOrAddDefault(_wishes, (parallelism, slices), out _)
            : ref CollectionsMarshal.GetValueRefOrAddDefault(_excluding, (parallelism, slices, excluded.Key), out _);
        return wish ??= new(parallelism, slices, excluded, pods.Count);
    }

    private static ExcludedNodes ExcludedOf(SliceRequest request) => request.ExcludedNodes.Count == 0 ? ExcludedNodes.None : new(request.ExcludedNodes);

    /// <summary>The best place in the pods that are not kept for somebody else.</summary>
    public Placement? BestPlace(Wish wish, bool reservedToo = true)
    {
        Placement? best = null;
        foreach (var pod in pods)
            if (pod != Kept && wish.BestIn(pod, reservedToo) is { } place && place.CompareTo(best) < 0)
                best = place;
        return best;
    }
}
