using System.Runtime.InteropServices;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;
using T5Platform.Scheduling.Tenants;
using T5Platform.Scheduling.Waiting;

namespace T5Platform.Scheduling.Cycle;

/// <summary>The paper that a cycle works on: it begins as the snapshot, and the steps write their decisions onto it.</summary>
internal sealed class CycleState
{
    private readonly Dictionary<Waiter, Grant> _grants = [];
    private readonly Dictionary<LeaseId, SchedulingDecision> _moves = [];
    private readonly Dictionary<LeaseId, List<Occupant>> _parts = [];

    public CycleState(ClusterSnapshot snapshot, SchedulingOptions options)
    {
        (Snapshot, Options) = (snapshot, options);
        Tenants = new(snapshot.Tenants, snapshot.Usage);
        Budget = new(snapshot, options, Tenants);
        Pools = snapshot.Pods
            .GroupBy(pod => pod.Pool)
            .Select(pool => new PoolQueue(pool.Key, [.. pool.Select((pod, index) => new PodSpace(pod, index))]))
            .ToDictionary(pool => pool.Id);
        var pods = Pools.Values.SelectMany(pool => pool.Pods).ToDictionary(pod => pod.Pod.Id);
        Unwelcome.Mark(snapshot, pods.Values);
        foreach (var (pod, lease, area) in LeasesByPlace.Of(snapshot.Leases, pods))
            Occupy(pod, lease, area);
    }

    public ClusterSnapshot Snapshot { get; }

    public DateTimeOffset Now => Snapshot.Now;

    public SchedulingOptions Options { get; }

    public TenantTree Tenants { get; }

    public MoveBudget Budget { get; }

    public IReadOnlyDictionary<PoolId, PoolQueue> Pools { get; }

    /// <summary>Everybody who asks, in order, once step 1 is done.</summary>
    public IReadOnlyList<Waiter> Queue { get; set; } = [];

    /// <summary>Moves that a dry run found.</summary>
    public List<Migrate> Proposed { get; } = [];

    public HolderFacts FactsOf(LeaseHolder holder) => Snapshot.Facts.GetValueOrDefault(holder, HolderFacts.Unknown);

    /// <summary>Places a request whole where it fits best; false when it fits nowhere.</summary>
    public bool TryGrant(Waiter waiter)
    {
        if (waiter.Granted)
            return true;
        if (waiter.Pool is not { } pool || waiter.Awaiting is not null)
            return false;
        if (waiter.Choices is [var only] && only.NoneAt[0] == pool.Version && only.NoneAt[1] == pool.Version)
            return false;
        var reservedToo = pool is { Reservation: { } kept, SomebodyAwaits: false } && waiter.LatestEnd(Now) <= kept.At;
        foreach (var wish in waiter.Choices)
        {
            if (wish.NoneAt[reservedToo ? 1 : 0] == pool.Version || Tenants.Exceeded(waiter.Facts.Tenant, wish.Parallelism.WorldSize) is not null)
                continue;
            if (GangSearch.Find(pool, wish, reservedToo) is { Count: > 0 } places)
            {
                Settle(waiter, wish, places);
                return true;
            }

            wish.NoneAt[reservedToo ? 1 : 0] = pool.Version;
        }

        return false;
    }

    /// <summary>Places a request at a place that was promised to it; false when it is not free and usable, or no legal shape.</summary>
    public bool TryGrantAt(Waiter waiter, Parallelism parallelism, PodSpace pod, MeshRectangle area)
    {
        if (waiter.Pool is not { } pool || !pool.Pods.Contains(pod) || pod.DevicesIn(area) != area.Shape.Devices)
            return false;
        var wish = pool.WishOf(parallelism, 1, waiter.Wish.Excluded);
        var shape = wish.Shapes.FirstOrDefault(each => each.Shape == area.Shape);
        if (shape == default || pod.ViewFor(wish.Excluded).Free.CountIn(area) != area.Shape.Devices)
            return false;
        Settle(waiter, wish, [Placement.Chosen(pod, area, shape)]);
        return true;
    }

    /// <summary>Decides that a gang leaves its slice. On paper it stays there: its devices are free only once it is gone.</summary>
    public void Move(Occupant occupant, SchedulingDecision decision)
    {
        _moves[occupant.Lease!.Id] = decision;
        if (occupant.Parts is { } parts)
            parts.ForEach(Leaves);
        else
            Leaves(occupant);
        Budget.Spend(occupant.Facts.Tenant, decision is Migrate);
    }

    private void Leaves(Occupant part)
    {
        part.Leaving = true;
        part.EndsBy = Now + Options.ReleaseWithin;
    }

    /// <summary>Keeps a place for a gang that is on its way there.</summary>
    public void Keep(Placement place, Occupant mover)
    {
        place.Pod.Take(new(place.Rectangle, place.Rectangle.Shape.Devices, mover.Facts, mover.Name) { Pod = place.Pod, EndsBy = mover.EndsBy });
    }

    public CycleOutcome Outcome()
    {
        var (explanation, outlooks) = (new Explanation(this), new Outlooks(this));
        return new()
        {
            Decisions = [.. Queue.Where(waiter => waiter.Granted).Select(waiter => _grants[waiter]), .. _moves.Values],
            Proposed = Proposed,
            Waiting = Options.Explain ? Explained(explanation) : [],
            Outlooks = Options.Outlooks
                ? [.. Queue.Where(waiter => !waiter.Granted).Select(outlooks.Of)]
                : [],
        };
    }

    private List<QueuedRequest> Explained(Explanation explanation)
    {
        var waiting = new List<QueuedRequest>(Queue.Count - _grants.Count);
        foreach (var waiter in Queue)
            if (!waiter.Granted)
                waiting.Add(new(waiter.Request, explanation.Of(waiter)));
        return waiting;
    }

    private void Settle(Waiter waiter, Wish wish, IReadOnlyList<Placement> places)
    {
        _grants[waiter] = new()
        {
            Request = waiter.Request,
            Parallelism = wish.Parallelism,
            Pod = places[0].Pod.Pod.Id,
            Rectangle = places[0].Rectangle,
            Further = places.Count == 1 ? [] : [.. places.Skip(1).Select(place => new SlicePlace(place.Pod.Pod.Id, place.Rectangle))],
            Ranks = [.. places.SelectMany((place, slice) => place.Pod.Ranks(place.Rectangle, slice * wish.SliceDevices))],
        };
        foreach (var place in places)
        {
            place.Pod.Take(new(place.Rectangle, place.Rectangle.Shape.Devices, waiter.Facts, waiter.Name) { Pod = place.Pod, EndsBy = waiter.LatestEnd(Now) });
        }

        waiter.Pool!.Version++;
        Tenants.Hold(waiter.Facts.Tenant, wish.Parallelism.WorldSize);
        waiter.Granted = true;
    }

    private void Occupy(PodSpace pod, SliceLease lease, MeshRectangle area)
    {
        var facts = FactsOf(lease.Holder);
        var devices = pod.DevicesIn(area);
        var parts = LeasesByPlace.More(lease) == 0 ? null : CollectionsMarshal.GetValueRefOrAddDefault(_parts, lease.Id, out _) ??= [];
        var occupant = new Occupant(area, devices, facts)
        {
            Parts = parts,
            Pod = pod,
            Lease = lease,
            Names = Snapshot.HolderNames,
            Leaving = facts.LeavingBy is not null,
            EndsBy = facts.LeavingBy ?? facts.Estimate.LatestEnd(Now),
        };
        pod.Take(occupant);
        parts?.Add(occupant);
        Tenants.Hold(facts.Tenant, devices);
    }
}
