using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>
/// A snapshot that goes on in time: what was decided happens at once, everybody ends when he should, and who is drawn to come comes.
/// </summary>
internal sealed class Future
{
    private readonly ClusterSnapshot _snapshot;
    private readonly SchedulingOptions _options;
    private readonly Fates _fates;
    private readonly Arrivals? _arrivals;
    private readonly Dictionary<LeaseId, SliceLease> _leases;
    private readonly Dictionary<LeaseHolder, HolderFacts> _facts;
    private readonly Dictionary<LeaseHolder, SliceRequest> _queue;
    private readonly HashSet<LeaseHolder> _waiting;
    private readonly Dictionary<LeaseHolder, DateTimeOffset> _starts = [];
    private DateTimeOffset _now;

    public Future(ClusterSnapshot snapshot, SchedulingOptions options, Arrivals? arrivals = null)
    {
        (_snapshot, _options, _now, _arrivals) = (snapshot, options, snapshot.Now, arrivals);
        (_leases, _facts) = (snapshot.Leases.ToDictionary(lease => lease.Id), new(snapshot.Facts));
        _queue = snapshot.Queue.DistinctBy(request => request.Holder).ToDictionary(request => request.Holder);
        _waiting = [.. snapshot.Queue.Select(request => request.Holder)];
        _fates = new(options.Probe);
    }

    public ClusterSnapshot Snapshot => _snapshot with { Now = _now, Leases = [.. _leases.Values], Queue = [.. _queue.Values], Facts = _facts };

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

    /// <summary>
    /// Goes on to the next expected end, or to when somebody comes, is measured, or has had its minimum and may be made to leave; false
    /// when there is none of these.
    /// </summary>
    public bool Advance()
    {
        var next = _arrivals?.Next;
        foreach (var lease in _leases.Values)
            foreach (var at in DatesOf(lease))
                if (at is { } date && !(next <= date))
                    next = date;
        if (next is not { } now)
            return false;
        _now = now;
        foreach (var lease in _leases.Values.ToList())
            if (EndOf(lease) <= now)
                _leases.Remove(lease.Id);
            else if (_fates.MeasuredAt(lease.Holder, _facts.GetValueOrDefault(lease.Holder)) <= now)
                _facts[lease.Holder] = _fates.Measure(lease.Holder, _facts[lease.Holder]);
        while (_arrivals?.Next <= now)
            Come(_arrivals.Come());
        return true;
    }

    private IEnumerable<DateTimeOffset?> DatesOf(SliceLease lease)
    {
        yield return EndOf(lease);
        yield return _fates.MeasuredAt(lease.Holder, _facts.GetValueOrDefault(lease.Holder)) is { } measured && measured > _now ? measured : null;
        yield return _options.Preempt && lease.GrantedAt + _options.MinimumRun is var minimum && minimum > _now ? minimum : null;
    }

    private void Come(RecentRun run)
    {
        _queue[run.Request.Holder] = run.Request;
        _facts[run.Request.Holder] = run.Facts;
        _fates.Meet(run.Request.Holder, run.Takes);
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
            _facts[holder] = _fates.Begun(holder, known with { Parallelism = grant.Parallelism, CheckpointedAt = _now, Estimate = known.Estimate with { At = _now + known.Restart } });
    }

    private void Leave(SliceLease lease)
    {
        var facts = AfterLoss(lease);
        _leases.Remove(lease.Id);
        _facts[lease.Holder] = facts;
        _queue[lease.Holder] = new()
        {
            Holder = lease.Holder,
            Generation = new(lease.Generation.Value + 1),
            Parallelism = facts.Parallelism ?? new(lease.Slices.Sum(slice => slice.Rectangle.Shape.Devices), 1),
            Slices = 1 + lease.More.Count,
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
        _fates.Kept(lease.Holder, ran - lost);
        return facts with { Estimate = estimate with { At = _now, Ran = estimate.Ran + ran - lost, Remaining = estimate.RemainingAt(_now) + lost } };
    }

    /// <summary>When a lease ends, but not before now; null when nobody knows.</summary>
    private DateTimeOffset? EndOf(SliceLease lease) => _facts.GetValueOrDefault(lease.Holder) is { } facts && _fates.EndOf(lease.Holder, facts) is { } end
        ? end > _now ? end : _now
        : null;
}
