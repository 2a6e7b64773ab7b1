using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Simulation.Days;

/// <summary>Whether each reason of a cycle is true, found by looking at every device, without the scheduler's own searches.</summary>
internal sealed class ReasonCheck
{
    private readonly ClusterSnapshot _snapshot;
    private readonly CycleOutcome _outcome;
    private readonly List<SliceRequest> _order;
    private readonly Dictionary<PoolId, List<Ground>> _now = [];
    private readonly Dictionary<(PoolId, Parallelism), bool> _fits = [];

    public ReasonCheck(ClusterSnapshot snapshot, CycleOutcome outcome)
    {
        (_snapshot, _outcome) = (snapshot, outcome);
        _order = [.. outcome.Waiting.Select(waiting => waiting.Request)];
        foreach (var pool in snapshot.Pods.GroupBy(pod => pod.Pool))
            _now[pool.Key] = [.. pool.Select(pod => Standing(pod, null, (_, _) => true))];
    }

    /// <summary>What is wrong with each reason that does not hold.</summary>
    public IEnumerable<string> Wrong()
    {
        foreach (var missing in Missing())
            yield return $"'{missing.Name}' waits without a reason.";
        foreach (var waiting in _outcome.Waiting)
            if (!Holds(waiting.Request, waiting.Reason))
                yield return $"'{waiting.Request.Name}' ({waiting.Request.Parallelism}): {waiting.Reason.Code}: {waiting.Reason.Sentence}";
    }

    private IEnumerable<SliceRequest> Missing() => _snapshot.Queue
        .Except(_order).Except(_outcome.Decisions.OfType<Grant>().Select(grant => grant.Request));

    private bool Holds(SliceRequest request, WaitReason reason) => reason.Code switch
    {
        WaitCode.NoSuchPool => _snapshot.Pods.All(pod => pod.Pool != request.Pool),
        WaitCode.NeverFits => !Pods(request, (_, _) => true).Any(ground => ground.Fits(Least(request))),
        WaitCode.NodesUnavailable => Pods(request, (_, _) => true).Any(ground => ground.Fits(Least(request)))
            && !Pods(request, (node, device) => Usable(request, node, device)).Any(ground => ground.Fits(Least(request))),
        WaitCode.QuotaExceeded => _snapshot.Tenants.Any(tenant => tenant.Maximum is { } most && IsIn(TenantOf(request.Holder), tenant.Id)
            && Held(tenant.Id) + Least(request).WorldSize > most),
        WaitCode.AwaitingRelease => FitsOnceTheyLeft(request),
        WaitCode.NotEnoughDevices => Roomy(request).All(ground => ground.Free < Least(request).WorldSize),
        WaitCode.Fragmented => Roomy(request).Any(ground => ground.Free >= Least(request).WorldSize) && !FitsNow(request),
        WaitCode.BehindHead => FitsNow(request) && _outcome.Waiting.Any(each => each.Request != request && reason.Sentence.Contains($"'{each.Request.Name}'", StringComparison.Ordinal)
            && (_order.IndexOf(each.Request) < _order.IndexOf(request) || each.Reason.Code == WaitCode.AwaitingRelease)),
        _ => false,
    };

    private bool FitsNow(SliceRequest request)
    {
        var key = (request.Pool, Least(request));
        if (!_fits.TryGetValue(key, out var fits))
            _fits[key] = fits = _now[request.Pool].Exists(ground => ground.Fits(key.Item2));
        return fits;
    }

    /// <summary>Its pods that would do for it if they were empty.</summary>
    private IEnumerable<Ground> Roomy(SliceRequest request) => _snapshot.Pods
        .Where(pod => pod.Pool == request.Pool && new Ground(pod, (node, device) => Usable(request, node, device)).Fits(Least(request)))
        .Select(pod => _now[request.Pool].Find(ground => ground.Pod == pod.Id)!);

    /// <summary>Somebody leaves for it, or is on its way out, and without them it has a place.</summary>
    private bool FitsOnceTheyLeft(SliceRequest request)
    {
        var leaving = _snapshot.Leases.Where(lease => _snapshot.Facts.GetValueOrDefault(lease.Holder)?.LeavingBy is not null).Select(lease => lease.Id)
            .Concat(_outcome.Decisions.OfType<Revoke>().Where(revoke => revoke.For == request.Holder).Select(revoke => revoke.Lease))
            .Concat(_outcome.Decisions.OfType<Migrate>().Where(migrate => migrate.For == request.Holder).Select(migrate => migrate.Lease)).ToHashSet();
        return leaving.Count > 0 && _snapshot.Pods.Where(pod => pod.Pool == request.Pool)
            .Any(pod => Standing(pod, leaving, (node, device) => Usable(request, node, device)).Fits(Least(request)));
    }

    private IEnumerable<Ground> Pods(SliceRequest request, Func<NodeState, int, bool> counts) =>
        _snapshot.Pods.Where(pod => pod.Pool == request.Pool).Select(pod => new Ground(pod, counts));

    /// <summary>What is free once everything that was decided is on its way.</summary>
    private Ground Standing(PodSnapshot pod, HashSet<LeaseId>? without, Func<NodeState, int, bool> counts)
    {
        var ground = new Ground(pod, (node, device) => counts(node, device) && IsWell(node, device));
        foreach (var lease in _snapshot.Leases)
            if (lease.Pod == pod.Id && without?.Contains(lease.Id) != true)
                ground.Take(lease.Rectangle);
        foreach (var decision in _outcome.Decisions)
            foreach (var (to, area) in Taken(decision))
                if (to == pod.Id)
                    ground.Take(area);
        return ground;
    }

    private static IEnumerable<(PodId, MeshRectangle)> Taken(SchedulingDecision decision) => decision switch
    {
        Grant grant => grant.Further.Select(slice => (slice.Pod, slice.Rectangle)).Prepend((grant.Pod, grant.Rectangle)),
        Migrate migrate => [(migrate.Pod, migrate.Rectangle)],
        Resize resize => [(resize.Pod, resize.Rectangle)],
        _ => [],
    };

    private bool Usable(SliceRequest request, NodeState node, int device) => IsWell(node, device) && !request.ExcludedNodes.Contains(node.Node);

    private bool IsWell(NodeState node, int device) =>
        node.Health == NodeHealth.Alive && node.Devices[device].Healthy && _snapshot.Notices.All(notice => notice.Node != node.Node);

    /// <summary>How it is cut at the least.</summary>
    private Parallelism Least(SliceRequest request) => _snapshot.Facts.GetValueOrDefault(request.Holder)?.Elastic is { } elastic
        ? new(elastic.Choices.First(), request.Parallelism.Model)
        : request.Parallelism;

    private TenantId TenantOf(LeaseHolder holder) => _snapshot.Facts.GetValueOrDefault(holder)?.Tenant ?? TenantId.Default;

    private static bool IsIn(TenantId tenant, TenantId above) => tenant == above || tenant.Value.StartsWith($"{above.Value}.", StringComparison.Ordinal);

    private int Held(TenantId tenant) =>
        _snapshot.Leases.Where(lease => IsIn(TenantOf(lease.Holder), tenant)).Sum(lease => lease.Rectangle.Shape.Devices)
        + _outcome.Decisions.OfType<Grant>().Where(grant => IsIn(TenantOf(grant.Request.Holder), tenant)).Sum(grant => grant.Parallelism.WorldSize);
}
