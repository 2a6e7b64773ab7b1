using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests.Cycle;

/// <summary>
/// A cluster that random moves happen to: runs ask, end, time passes, nodes drain, die, return, devices fall ill. After each move
/// one cycle runs, is checked by brute force, and is applied.
/// </summary>
internal sealed class SimulatedCluster(IReadOnlyList<NodeState> nodes)
{
    private static readonly Parallelism[] Sizes = [new(1, 1), new(2, 1), new(1, 2), new(4, 1), new(2, 2), new(3, 1), new(3, 2), new(8, 1), new(2, 4), new(6, 1), new(0, 1), new(64, 1)];

    private readonly List<NodeState> _nodes = [.. nodes];
    private readonly List<SliceLease> _leases = [];
    private readonly List<SliceRequest> _queue = [];
    private DateTimeOffset _now = A.Noon;
    private int _names;

    public void Move(int kind, int which, int how)
    {
        switch (kind)
        {
            case < 6:
                Ask(which, how);
                break;
            case < 9 when _leases.Count > 0:
                _leases.RemoveAt(which % _leases.Count);
                break;
            case 9:
                _now += TimeSpan.FromSeconds(how);
                break;
            case 10:
                _nodes[which % _nodes.Count] = _nodes[which % _nodes.Count] with { Health = (NodeHealth)(how % 3) };
                break;
            case 11:
                FlipDevice(which % _nodes.Count, how);
                break;
            case 12 when _queue.Count > 0:
                _queue.RemoveAt(which % _queue.Count);
                break;
        }

        Apply(Checked());
    }

    private void Ask(int which, int how) => _queue.Add(A.Request("1x1", $"run-{++_names}") with
    {
        Parallelism = Sizes[which % Sizes.Length],
        Priority = how % 3,
        Pool = new(how % 13 == 0 ? "nowhere" : how % 4 == 0 ? "second" : "first"),
        SubmittedAt = _now,
        ExcludedNodes = how % 7 == 0 ? [_nodes[which % _nodes.Count].Node] : [],
    });

    private void FlipDevice(int node, int device)
    {
        var devices = _nodes[node].Devices.ToArray();
        devices[device % devices.Length] = devices[device % devices.Length] with { Healthy = !devices[device % devices.Length].Healthy };
        _nodes[node] = _nodes[node] with { Devices = devices };
    }

    private CycleOutcome Checked()
    {
        var snapshot = ClusterSnapshot.From(_nodes, _leases, _queue, _now);
        var outcome = SchedulingCycle.Decide(snapshot);
        IsTheSameForAnyOrder(outcome);
        EveryRequestIsAnsweredOnce(outcome);
        var leases = new List<SliceLease>(_leases);
        foreach (var grant in outcome.Decisions.Cast<Grant>())
        {
            IsSound(grant, snapshot, leases);
            leases.Add(grant.ToLease(Contracts.Ids.LeaseId.From(Guid.CreateVersion7(_now)), _now));
        }

        foreach (var waiting in outcome.Waiting)
            HasATrueReason(waiting, outcome, snapshot, leases);
        return outcome;
    }

    private void IsTheSameForAnyOrder(CycleOutcome outcome)
    {
        var other = SchedulingCycle.Decide(ClusterSnapshot.From(_nodes.AsEnumerable().Reverse(), _leases.AsEnumerable().Reverse(), _queue.AsEnumerable().Reverse(), _now));
        Assert.Equal(Text(outcome), Text(other));
    }

    private static string Text(CycleOutcome outcome) => string.Join('\n',
        [.. outcome.Decisions.Cast<Grant>().Select(grant => $"{grant.Request.Name} {grant.Pod} {grant.Rectangle}"),
            .. outcome.Waiting.Select(waiting => $"{waiting.Request.Name} {waiting.Reason.Code}")]);

    private void EveryRequestIsAnsweredOnce(CycleOutcome outcome) => Assert.Equal(
        _queue.Select(request => request.Name).Order(),
        outcome.Decisions.Cast<Grant>().Select(grant => grant.Request.Name).Concat(outcome.Waiting.Select(waiting => waiting.Request.Name)).Order());

    private static void IsSound(Grant grant, ClusterSnapshot snapshot, List<SliceLease> leases)
    {
        var pod = snapshot.Pods.Single(pod => pod.Id == grant.Pod);
        Assert.Equal(grant.Request.Pool, pod.Pool);
        Assert.Contains(grant.Rectangle.Shape, BruteForce.LegalShapes(grant.Request.Parallelism.Data, grant.Request.Parallelism.Model));
        Assert.Subset(BruteForce.Free(pod, grant.Request, leases), grant.Rectangle.Coordinates().ToHashSet());
        Assert.Equal(grant.Rectangle.Coordinates(), grant.Ranks.Select(rank => rank.Coordinate));
        foreach (var (index, rank) in grant.Ranks.Index())
        {
            var node = pod.Nodes.Single(node => node.Node == rank.Node);
            Assert.Equal(index, rank.Rank);
            Assert.Equal(rank.Coordinate, node.Block.Coordinates().ElementAt(rank.DeviceIndex));
        }
    }

    private static void HasATrueReason(QueuedRequest waiting, CycleOutcome outcome, ClusterSnapshot snapshot, List<SliceLease> leases)
    {
        Assert.NotEmpty(waiting.Reason.Sentence);
        var pods = snapshot.Pods.Where(pod => pod.Pool == waiting.Request.Pool).ToList();
        var fitting = pods.Where(pod => BruteForce.Fits(pod, waiting.Request, leases)).ToList();
        switch (waiting.Reason.Code)
        {
            case WaitCode.NoSuchPool:
                Assert.Empty(pods);
                break;
            case WaitCode.BehindHead:
                // Only one pod is kept, for an old one that is ahead and could be there some day.
                var kept = Assert.Single(fitting);
                Assert.Contains(outcome.Waiting.TakeWhile(other => other != waiting), head =>
                    head.Request.Pool == waiting.Request.Pool && head.Request.Priority >= waiting.Request.Priority
                    && snapshot.Now - head.Request.SubmittedAt >= SchedulingOptions.Default.HeadBlocksAfter
                    && BruteForce.Fits(kept, head.Request, []));
                break;
            case WaitCode.NeverFits:
                Assert.DoesNotContain(pods, pod => BruteForce.Fits(AllWell(pod), waiting.Request with { ExcludedNodes = [] }, []));
                break;
            case WaitCode.NodesUnavailable:
                Assert.DoesNotContain(pods, pod => BruteForce.Fits(pod, waiting.Request, []));
                break;
            case WaitCode.NotEnoughDevices:
                Assert.Empty(fitting);
                Assert.Contains(pods, pod => BruteForce.Fits(pod, waiting.Request, []));
                break;
            case WaitCode.Fragmented:
                Assert.Empty(fitting);
                Assert.Contains(pods, pod => BruteForce.Free(pod, waiting.Request, leases).Count >= waiting.Request.Parallelism.WorldSize);
                break;
        }
    }

    private static PodSnapshot AllWell(PodSnapshot pod) => pod with
    {
        Nodes = [.. pod.Nodes.Select(node => node with { Health = NodeHealth.Alive, Devices = [.. node.Devices.Select(device => device with { Healthy = true })] })],
    };

    private void Apply(CycleOutcome outcome)
    {
        foreach (var grant in outcome.Decisions.Cast<Grant>())
        {
            Assert.DoesNotContain(_leases, lease => lease.Pod == grant.Pod && lease.Rectangle.Overlaps(grant.Rectangle));
            _leases.Add(grant.ToLease(Contracts.Ids.LeaseId.From(Guid.CreateVersion7(_now)), _now));
            _queue.Remove(grant.Request);
        }
    }

    /// <summary>Once everything has ended and everybody is well, whoever could ever start does.</summary>
    public void ReleaseAll()
    {
        _leases.Clear();
        for (var node = 0; node < _nodes.Count; node++)
            _nodes[node] = _nodes[node] with { Health = NodeHealth.Alive, Devices = [.. _nodes[node].Devices.Select(device => device with { Healthy = true })] };
        for (var rounds = _queue.Count; rounds >= 0; rounds--)
        {
            Apply(Checked());
            _leases.Clear();
        }

        var snapshot = ClusterSnapshot.From(_nodes, [], _queue, _now);
        Assert.All(_queue, request => Assert.DoesNotContain(snapshot.Pods, pod => pod.Pool == request.Pool && BruteForce.Fits(pod, request, [])));
    }
}
