using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Space;
using T5Platform.Scheduling.Waiting;

namespace T5Platform.Scheduling.Cycle;

/// <summary>The paper that a cycle works on: it begins as the snapshot, and the steps write their decisions onto it.</summary>
internal sealed class CycleState
{
    private readonly Dictionary<Waiter, Grant> _grants = [];

    public CycleState(ClusterSnapshot snapshot, SchedulingOptions options)
    {
        (Snapshot, Options) = (snapshot, options);
        Pools = snapshot.Pods
            .GroupBy(pod => pod.Pool)
            .Select(pool => new PoolQueue(pool.Key, [.. pool.Select((pod, index) => new PodSpace(pod, index))]))
            .ToDictionary(pool => pool.Id);
        var pods = Pools.Values.SelectMany(pool => pool.Pods).ToDictionary(pod => pod.Pod.Id);
        foreach (var lease in snapshot.Leases)
        {
            if (pods.TryGetValue(lease.Pod, out var pod))
                pod.Take(lease.Rectangle, snapshot.HolderNames.GetValueOrDefault(lease.Holder) ?? lease.Holder.ToString());
        }
    }

    public ClusterSnapshot Snapshot { get; }

    public SchedulingOptions Options { get; }

    public IReadOnlyDictionary<PoolId, PoolQueue> Pools { get; }

    /// <summary>Everybody who asks, in order, once step 1 is done.</summary>
    public IReadOnlyList<Waiter> Queue { get; set; } = [];

    /// <summary>Places a request whole where it fits best; false when it fits nowhere.</summary>
    public bool TryGrant(Waiter waiter)
    {
        if (waiter.Pool?.BestPlace(waiter.Wish) is not { } place)
            return false;
        _grants[waiter] = new()
        {
            Request = waiter.Request,
            Pod = place.Pod.Pod.Id,
            Rectangle = place.Rectangle,
            Ranks = place.Pod.Ranks(place.Rectangle),
        };
        place.Pod.Take(place.Rectangle, waiter.Name);
        return waiter.Granted = true;
    }

    public CycleOutcome Outcome()
    {
        var explanation = new Explanation(this);
        return new()
        {
            Decisions = [.. Queue.Where(waiter => waiter.Granted).Select(waiter => _grants[waiter])],
            Waiting = [.. Queue.Where(waiter => !waiter.Granted)
                .Select(waiter => new QueuedRequest(waiter.Request, explanation.Of(waiter)))],
        };
    }
}
