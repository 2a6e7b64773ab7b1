using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Recording;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Tests.Cycle;

/// <summary>A cluster whose gangs are preempted, resized and migrated: random events, and after each a cycle that is checked and applied at once.</summary>
internal sealed class MovingCluster
{
    private static readonly Parallelism[] Sizes = [new(1, 1), new(2, 1), new(4, 1), new(2, 2), new(6, 1), new(8, 1)];
    private static readonly TenantPolicy[] Quotas = [new(new("lab"), Maximum: 14), new(new("lab.one"), Guaranteed: 4, Maximum: 10), new(new("lab.other"), Guaranteed: 4, MovesPerHour: 6)];

    private readonly Fleet _fleet;
    private readonly SchedulingOptions _options;
    private readonly Random _random;
    private readonly List<SliceLease> _leases = [];
    private readonly List<SliceRequest> _queue = [];
    private readonly Dictionary<LeaseHolder, HolderFacts> _facts = [];
    private DateTimeOffset _now = A.Noon;
    private int _names;

    public MovingCluster(int seed)
    {
        _random = new(seed);
        var (rows, columns) = (_random.Next(2, 5), _random.Next(2, 7));
        var rules = new PodRules(_random.Next(2) == 0, _random.Next(4) == 0 ? SlicePolicy.NodeAligned : SlicePolicy.AnyRectangle);
        _fleet = Fleet.Of(
            [.. A.WholeMesh(rows, columns, "p").Nodes, .. A.WholeMesh(2, 4, "q").Nodes.Select(node => node with { Node = new("b") })],
            new Dictionary<PodId, PodRules> { [new("p")] = rules });
        _options = new()
        {
            Order = (QueueOrder)_random.Next(2),
            MinimumRun = TimeSpan.FromSeconds(40),
            Patience = TimeSpan.FromMinutes(10),
            ReleaseWithin = TimeSpan.Zero,
        };
    }

    public void Step()
    {
        _now += TimeSpan.FromSeconds(_random.Next(1, 60));
        if (_random.Next(3) > 0 && _queue.Count < 12)
            Ask();
        else if (_leases.Count > 0)
            End(_leases[_random.Next(_leases.Count)]);
        Cycle();
    }

    /// <summary>Nobody comes any more, and gangs end one by one: whoever fits and may start does.</summary>
    public void Drain()
    {
        for (var round = 0; round < 200 && (_leases.Count > 0 || _queue.Count > 0); round++)
        {
            _now += TimeSpan.FromMinutes(2);
            if (_leases.Count > 0)
                End(_leases[0]);
            Cycle();
        }

        Assert.Empty(_leases);
        Assert.All(_queue, request => Assert.True(
            request.Parallelism.WorldSize > 8 || _fleet.Pods.All(pod => !BruteForce.Fits(pod, request, [])), $"{request.Parallelism} starved"));
    }

    private void Ask()
    {
        var holder = A.Holder(++_names);
        var size = Sizes[_random.Next(Sizes.Length)];
        _queue.Add(new() { Holder = holder, Generation = new(1), Parallelism = size, Pool = new("default"), Priority = _random.Next(3), SubmittedAt = _now, Name = $"run-{_names}", Slices = size.Data % 2 == 0 && _random.Next(2) == 0 ? 2 : 1 });
        var measured = _random.Next(4) > 0;
        _facts[holder] = new()
        {
            Tenant = new(_random.Next(2) == 0 ? "lab.one" : "lab.other"),
            Priority = _queue[^1].Priority,
            SubmittedAt = _now,
            Movable = _random.Next(5) > 0,
            Restart = TimeSpan.FromSeconds(10),
            Elastic = size.Model == 1 && _random.Next(4) == 0 ? new(1, 8, 8) : null,
            Estimate = measured ? new() { Basis = EstimateBasis.Measured, At = _now, Remaining = TimeSpan.FromSeconds(_random.Next(20, 3000)), Error = 0.1 } : RunEstimate.Unknown,
        };
    }

    private void End(SliceLease lease)
    {
        _leases.Remove(lease);
        _facts.Remove(lease.Holder);
    }

    private void Cycle()
    {
        for (var round = 0; round < 3; round++)
        {
            var snapshot = ClusterSnapshot.From(_fleet, _leases, _queue, _now) with { Facts = _facts, Tenants = Quotas };
            var outcome = SchedulingCycle.Decide(snapshot, _options);
            if (_random.Next(5) == 0)
                Assert.Equal(OutcomeLines.Of(outcome), OutcomeLines.Of(SchedulingCycle.Decide(Shuffled(snapshot), _options)));
            var queued = outcome.Decisions.OfType<Grant>().Select(grant => grant.Request).Concat(outcome.Waiting.Select(waiting => waiting.Request));
            Assert.Equal(_queue.Select(request => request.Name).Order(), queued.Select(request => request.Name).Order());
            foreach (var decision in outcome.Decisions)
                Leave(decision);
            foreach (var decision in outcome.Decisions)
                Arrive(decision);
            QuotasHold();
            if (outcome.Decisions.All(decision => decision is Grant))
                return;
        }
    }

    private static ClusterSnapshot Shuffled(ClusterSnapshot snapshot) =>
        snapshot with { Leases = [.. snapshot.Leases.OrderBy(lease => lease.Id.Value)], Queue = [.. snapshot.Queue.Reverse()] };

    private void Leave(SchedulingDecision decision)
    {
        LeaseId? leaving = decision switch
        {
            Revoke revoke => revoke.Lease,
            Migrate migrate => migrate.Lease,
            Resize resize => resize.Lease,
            _ => null,
        };
        if (leaving is not { } id)
            return;
        var lease = _leases.Single(each => each.Id == id);
        Assert.True(_facts[lease.Holder].Movable);
        Assert.True(_now - lease.GrantedAt >= _options.MinimumRun, "moved within its minimum");
        _leases.Remove(lease);
        if (decision is Revoke)
            _queue.Add(new() { Holder = lease.Holder, Generation = new(lease.Generation.Value + 1), Parallelism = new(lease.Slices.Sum(slice => slice.Rectangle.Shape.Devices), 1), Slices = 1 + lease.More.Count, Pool = lease.Pool, Priority = _facts[lease.Holder].Priority, SubmittedAt = _facts[lease.Holder].SubmittedAt!.Value, Name = $"run-{++_names}" });
        else
        {
            Assert.Empty(lease.More);
            Stand(lease.Holder, lease.Generation.Value, decision is Migrate move ? (move.Pod, move.Rectangle) : (((Resize)decision).Pod, ((Resize)decision).Rectangle));
        }
    }

    private void Arrive(SchedulingDecision decision)
    {
        if (decision is not Grant grant)
            return;
        var slices = 1 + grant.Further.Count;
        Assert.True(slices <= grant.Request.Slices, "more slices than it may span");
        Assert.Contains(grant.Rectangle.Shape, BruteForce.LegalShapes(grant.Parallelism.Data / slices, grant.Parallelism.Model));
        Assert.All(grant.Further, slice => Assert.Equal(grant.Rectangle.Shape, slice.Rectangle.Shape));
        Assert.Equal(grant.Parallelism.WorldSize, grant.Ranks.Count);
        Assert.Equal(Enumerable.Range(0, grant.Ranks.Count), grant.Ranks.Select(rank => rank.Rank));
        _queue.Remove(grant.Request);
        Stand(grant.Request.Holder, grant.Request.Generation.Value, (grant.Pod, grant.Rectangle), grant.Further);
    }

    private void Stand(LeaseHolder holder, long generation, (PodId Pod, MeshRectangle Rectangle) place, IReadOnlyList<SlicePlace>? more = null)
    {
        var pod = _fleet.Pods.Single(each => each.Id == place.Pod);
        _leases.Add(new() { Id = new(Guid.CreateVersion7(_now)), Holder = holder, Generation = new(generation), Pool = pod.Pool, Pod = pod.Id, Rectangle = place.Rectangle, More = more ?? [], Ranks = [], GrantedAt = _now });
        _facts[holder] = _facts[holder] with { CheckpointedAt = _now, Parallelism = null, Estimate = _facts[holder].Estimate with { At = _now } };
    }

    private void QuotasHold()
    {
        var taken = _leases.SelectMany(lease => lease.Slices).SelectMany(slice => slice.Rectangle.Coordinates(_fleet.Pods.Single(pod => pod.Id == slice.Pod).Mesh).Select(at => (slice.Pod, at))).ToList();
        Assert.Equal(taken.Count, taken.Distinct().Count());
        int Held(string tenant) => _leases.Where(lease => _facts[lease.Holder].Tenant.Value.StartsWith(tenant, StringComparison.Ordinal)).Sum(lease => lease.Slices.Sum(slice => slice.Rectangle.Shape.Devices));
        Assert.All(Quotas, quota => Assert.True(quota.Maximum is not { } most || Held(quota.Id.Value) <= most, $"{quota.Id} holds {Held(quota.Id.Value)}"));
    }
}
