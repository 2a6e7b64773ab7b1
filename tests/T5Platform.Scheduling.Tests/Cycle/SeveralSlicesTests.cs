using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.Tests.Cycle;

/// <summary>Gangs that may span several equal slices.</summary>
[Trait("speed", "unit")]
public class SeveralSlicesTests
{
    [Fact]
    public void Decide_NoPodIsLargeEnough_SpansPods_OfOneShape_InRankOrder()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b b", "other");
        var request = Spanning(2, "4x1");

        var grant = SchedulingCycle.Decide(Snapshot([one, other], request)).Grants(request);

        Assert.Equal(["one", "other"], new[] { grant.Pod, Assert.Single(grant.Further).Pod }.Select(pod => pod.Value));
        Assert.Equal(["a", "a", "b", "b"], grant.Ranks.Select(rank => rank.Node.Value));
        Assert.Equal([0, 1, 2, 3], grant.Ranks.Select(rank => rank.Rank));
    }

    [Fact]
    public void Decide_OneRectangleIsFree_IsNotCut()
    {
        var request = Spanning(2, "4x1");

        Assert.Empty(A.Mesh("a a a a a").Decide(request).Grants(request).Further);
    }

    [Fact]
    public void Decide_FreeDevicesLieApart_TakesAsFewSlicesAsThereIsRoomFor()
    {
        var mesh = A.Mesh("a a a1 a a");

        Assert.Equal("A A 1 A A", mesh.Draw(mesh.Decide(Spanning(4, "4x1"))));
        Assert.Single(Granted(mesh.Decide(Spanning(4, "4x1"))).Further);
    }

    [Fact]
    public void Decide_SeveralSlices_AllOrNone()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b b1", "other");
        SliceRequest gang = Spanning(2, "4x1", age: 9), small = A.Request("2x1");

        Assert.Equal(small, Granted(SchedulingCycle.Decide(Snapshot([one, other], gang, small))).Request);
    }

    [Fact]
    public void Decide_LeaseOfSeveralSlices_HoldsThemAll()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b b", "other");
        var small = A.Request("1x1");
        var snapshot = Snapshot([one, other], small) with { Leases = [Lease()] };

        var outcome = SchedulingCycle.Decide(snapshot);

        Assert.Empty(outcome.Decisions);
        Assert.Equal(WaitCode.NotEnoughDevices, outcome.Reason(small).Code);
    }

    [Fact]
    public void Decide_HeadOfSeveralSlices_ThatNoPodCouldTake_ClosesThePool()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b b1", "other");
        SliceRequest gang = Spanning(2, "4x1", age: 99), small = A.Request("1x1");

        var outcome = SchedulingCycle.Decide(Snapshot([one, other], gang, small));

        Assert.Empty(outcome.Decisions);
        Assert.Equal((WaitCode.NotEnoughDevices, WaitCode.BehindHead), (outcome.Reason(gang).Code, outcome.Reason(small).Code));
        Assert.Contains("4 devices in one rectangle or up to 2 slices, each as 1x2 or 2x1; the 2 pods of pool 'default' have 3 devices free of 4; '1' holds 1.", outcome.Reason(gang).Sentence);
    }

    [Fact]
    public void Decide_PoolIsTooSmallForAllSlices_HoldsNobodyUp()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b", "other");
        SliceRequest gang = Spanning(2, "4x1", age: 99), small = A.Request("1x1");

        var outcome = SchedulingCycle.Decide(Snapshot([one, other], gang, small));

        Assert.Equal(small, Granted(outcome).Request);
        Assert.Equal(WaitCode.NeverFits, outcome.Reason(gang).Code);
        Assert.Contains("the 2 pods of pool 'default' have 3 devices, and no room for that even if all were free", outcome.Reason(gang).Sentence);
    }

    [Fact]
    public void Decide_NodeOfOnePodIsLost_SaysThatNodesAreUnavailable()
    {
        var gang = Spanning(2, "4x1");

        Assert.Equal(WaitCode.NodesUnavailable, SchedulingCycle.Decide(Snapshot([A.Mesh("a a", "one"), A.Mesh("b b", "other").Lost('b')], gang)).Reason(gang).Code);
    }

    [Fact]
    public void Decide_EnoughDevicesInTooSmallPieces_IsFragmented()
    {
        var gang = Spanning(2, "4x1");

        var reason = A.Mesh("a a1 a a2 a a3 a").Decide(gang).Reason(gang);

        Assert.Equal(WaitCode.Fragmented, reason.Code);
        Assert.Contains("pod 'pod' has 4 devices free, but not in 2 equal rectangles", reason.Sentence);
    }

    [Fact]
    public void Preempt_GangOfSeveralSlices_LeavesThemAll_AndCostsWhatAllLose()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b b", "other");
        var urgent = A.Request("1x1", "urgent", priority: 1);
        var snapshot = (Snapshot([one, other], urgent) with { Leases = [Lease()] }).With((Known.Gang('9'), Known.Running(99, minutesSinceCheckpoint: 5)));

        var outcome = SchedulingCycle.Decide(snapshot);

        Assert.Equal(Known.Lease('9'), Assert.IsType<Revoke>(Assert.Single(outcome.Decisions)).Lease);
        // Four devices, each loses five minutes and a restart of one.
        Assert.Contains("0.40 device-hours", ((Revoke)outcome.Decisions[0]).Sentence);
    }

    [Fact]
    public void Preempt_SingleGangIsCheaper_LeavesTheOneOfSeveralSlicesAlone()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b b b1", "other");
        var urgent = A.Request("1x1", "urgent", priority: 1);
        var snapshot = Snapshot([one, other], urgent);
        snapshot = (snapshot with { Leases = [.. snapshot.Leases, Lease()] })
            .With((Known.Gang('9'), Known.Running(99, minutesSinceCheckpoint: 1)), (Known.Gang('1'), Known.Running(99, minutesSinceCheckpoint: 4)));

        Assert.Equal(Known.Lease('1'), Assert.IsType<Revoke>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions)).Lease);
    }

    [Fact]
    public void Notice_NodeOfOneSliceGoes_TheWholeGangLeavesOnce()
    {
        MeshPicture one = A.Mesh("a a", "one"), other = A.Mesh("b b", "other"), spare = A.Mesh("c c c c", "spare");
        var snapshot = (Snapshot([one, other, spare]) with { Leases = [Lease()] }).With((Known.Gang('9'), Known.Running(99)))
            with { Notices = [new(new("b"), A.Noon.AddMinutes(2), "spot machine called back")] };

        var revoke = Assert.IsType<Revoke>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions));

        Assert.Equal((LeaseEnd.Drained, A.Noon.AddMinutes(2)), (revoke.Why, revoke.Deadline));
        Assert.Contains("leaves all of its slices", revoke.Sentence);
    }

    [Fact]
    public void Decide_Elastic_TakesTheLargestSizeThatFits_InSlicesIfItMust()
    {
        var request = Spanning(2, "2x1");
        var snapshot = Snapshot([A.Mesh("a a a1 a a")], request);
        snapshot = snapshot with { Facts = new Dictionary<Contracts.Ids.LeaseHolder, HolderFacts> { [request.Holder] = new() { Elastic = new(2, 4, 4) } } };

        var grant = SchedulingCycle.Decide(snapshot).Grants(request);

        Assert.Equal((4, 1), (grant.Parallelism.Data, grant.Further.Count));
    }

    private static SliceRequest Spanning(int slices, string parallelism, double age = 0) => A.Request(parallelism, age: age) with { Slices = slices };

    private static Grant Granted(CycleOutcome outcome) => Assert.IsType<Grant>(Assert.Single(outcome.Decisions));

    private static ClusterSnapshot Snapshot(IReadOnlyList<MeshPicture> pods, params SliceRequest[] queue) =>
        ClusterSnapshot.From(pods.SelectMany(pod => pod.Nodes), pods.SelectMany(pod => pod.Leases), queue, A.Noon)
            with { HolderNames = pods.SelectMany(pod => pod.Leases).ToDictionary(lease => lease.Holder, lease => $"{(char)lease.Id.Value.ToByteArray()[0]}") };

    /// <summary>Gang 9 holds both pods, of two devices each.</summary>
    private static SliceLease Lease() => new()
    {
        Id = Known.Lease('9'),
        Holder = Known.Gang('9'),
        Generation = new(1),
        Pool = new("default"),
        Pod = new("one"),
        Rectangle = new(new(0, 0), new(1, 2)),
        More = [new(new("other"), new(new(0, 0), new(1, 2)))],
        Ranks = [],
        GrantedAt = A.Noon.AddHours(-1),
    };
}
