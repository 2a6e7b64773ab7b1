using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>One pool: its pods, and who waits for them in order.</summary>
internal sealed class PoolQueue(PoolId id, IReadOnlyList<PodSpace> pods)
{
    private readonly Dictionary<(Parallelism, string), Wish> _wishes = [];

    public PoolId Id => id;

    public IReadOnlyList<PodSpace> Pods => pods;

    public List<Waiter> Waiters { get; } = [];

    /// <summary>The first request that does not fit and has waited too long to be passed.</summary>
    public Waiter? Head { get; set; }

    /// <summary>The pod that is kept for the head.</summary>
    public PodSpace? Kept { get; set; }

    /// <summary>The requests behind the head; none without a head.</summary>
    public IEnumerable<Waiter> BehindHead => Head is null ? [] : Waiters.Skip(Waiters.IndexOf(Head) + 1);

    public Wish WishOf(SliceRequest request)
    {
        var excluded = request.ExcludedNodes.Count == 0 ? ExcludedNodes.None : new(request.ExcludedNodes);
        var key = (request.Parallelism, excluded.Key);
        if (!_wishes.TryGetValue(key, out var wish))
            _wishes[key] = wish = new(request.Parallelism, excluded, pods.Count);
        return wish;
    }

    /// <summary>The best place in the pods that are not kept for somebody else.</summary>
    public Placement? BestPlace(Wish wish) => pods.Where(pod => pod != Kept).Select(wish.BestIn).Min();
}
