using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>A snapshot that goes on in time as is expected: what was decided happens at once, and everybody ends when he should.</summary>
internal sealed class Future(ClusterSnapshot snapshot)
{
    private readonly Dictionary<LeaseId, SliceLease> _leases = snapshot.Leases.ToDictionary(lease => lease.Id);
    private readonly Dictionary<LeaseHolder, HolderFacts> _facts = new(snapshot.Facts);
    private readonly Dictionary<LeaseHolder, SliceRequest> _queue = snapshot.Queue.DistinctBy(request => request.Holder).ToDictionary(request => request.Holder);
    private readonly HashSet<LeaseHolder> _waiting = [.. snapshot.Queue.Select(request => request.Holder)];
    private readonly Dictionary<LeaseHolder, DateTimeOffset> _starts = [];
    private DateTimeOffset _now = snapshot.Now;

    public ClusterSnapshot Snapshot => snapshot with { Now = _now, Leases = [.. _leases.Values], Queue = [.. _queue.Values], Facts = _facts };

    /// <summary>When those who waited in the beginning started first.</summary>
    public IReadOnlyDictionary<LeaseHolder, DateTimeOffset> Starts => _starts;

    public bool SomebodyHasNoStart => _waiting.Count > 0;

    /// <summary>True when devices became free, which another cycle may hand out at the same moment.</summary>
    public bool Apply(IReadOnlyList<SchedulingDecision> decisions)
    {
        var freed = false;
        foreach (var decision in decisions)
            switch (decision)
            {
                case Grant grant:
                    Start(grant);
                    break;
                case Revoke revoke:
                    Leave(_leases[revoke.Lease]);
                    freed = true;
                    break;
                case Migrate migrate:
                    Move(_leases[migrate.Lease], migrate);
                    freed = true;
                    break;
            }

        return freed;
    }

    /// <summary>Goes on to the next expected end, or to when somebody has had its minimum and may be made to leave; false when there is neither.</summary>
    public bool Advance(SchedulingOptions options)
    {
        var next = _leases.Values.Select(EndOf).Min();
        if (options.Preempt)
            foreach (var lease in _leases.Values)
                if (lease.GrantedAt + options.MinimumRun is var minimum && minimum > _now && !(next <= minimum))
                    next = minimum;
        if (next is not { } at)
            return false;
        _now = at;
        foreach (var lease in _leases.Values.Where(lease => EndOf(lease) <= at).ToList())
            _leases.Remove(lease.Id);
        return true;
    }

    private void Start(Grant grant)
    {
        var holder = grant.Request.Holder;
        if (_waiting.Remove(holder))
            _starts[holder] = _now;
        _queue.Remove(holder);
        var lease = grant.ToLease(new(holder.Value), _now);
        _leases[lease.Id] = lease;
        if (_facts.TryGetValue(holder, out var known))
            _facts[holder] = Begun(known, grant);
    }

    /// <summary>What is expected counts as measured from here on, for a forecast has nothing better.</summary>
    private HolderFacts Begun(HolderFacts known, Grant grant) => known with
    {
        Parallelism = grant.Parallelism,
        CheckpointedAt = _now,
        Estimate = known.Estimate with
        {
            At = _now + known.Restart,
            Basis = known.Estimate.Remaining is null ? known.Estimate.Basis : EstimateBasis.Measured,
        },
    };

    private void Leave(SliceLease lease)
    {
        var facts = AfterLoss(lease);
        _leases.Remove(lease.Id);
        _facts[lease.Holder] = facts;
        _queue[lease.Holder] = new()
        {
            Holder = lease.Holder,
            Generation = new(lease.Generation.Value + 1),
            Parallelism = facts.Parallelism ?? new(lease.Rectangle.Shape.Devices, 1),
            Pool = lease.Pool,
            Priority = facts.Priority,
            SubmittedAt = facts.SubmittedAt ?? lease.GrantedAt,
        };
    }

    private void Move(SliceLease lease, Migrate migrate)
    {
        var facts = AfterLoss(lease);
        _leases[lease.Id] = lease with { Pod = migrate.Pod, Rectangle = migrate.Rectangle, GrantedAt = _now };
        _facts[lease.Holder] = facts with { CheckpointedAt = _now, Estimate = facts.Estimate with { At = _now + facts.Restart } };
    }

    /// <summary>What is known of a gang once it left: its steps since the last checkpoint are to be done again.</summary>
    private HolderFacts AfterLoss(SliceLease lease)
    {
        var facts = _facts.GetValueOrDefault(lease.Holder, HolderFacts.Unknown);
        var estimate = facts.Estimate;
        var lost = facts.LossAt(_now, lease.GrantedAt) - facts.Restart;
        var ran = _now > estimate.At ? _now - estimate.At : TimeSpan.Zero;
        lost = lost < ran ? lost : ran;
        return facts with { Estimate = estimate with { At = _now, Ran = estimate.Ran + ran - lost, Remaining = estimate.RemainingAt(_now) + lost } };
    }

    /// <summary>When a lease is expected to end, but not before now; null when nothing is known.</summary>
    private DateTimeOffset? EndOf(SliceLease lease) =>
        _facts.GetValueOrDefault(lease.Holder)?.Estimate is { Remaining: { } remaining } estimate
            ? estimate.At + remaining > _now ? estimate.At + remaining : _now
            : null;
}
