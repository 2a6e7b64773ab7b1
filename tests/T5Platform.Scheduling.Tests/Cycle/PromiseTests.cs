using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests.Cycle;

/// <summary>Who was told to leave for another place finds it kept.</summary>
public sealed class PromiseTests
{
    private static readonly MeshRectangle Corner = new(new(1, 3), new(1, 1));

    [Fact]
    public void Promise_HolderAsks_ItGetsThatPlaceAndNoBetterOne()
    {
        var mover = A.Request("1x1");
        var decided = SchedulingCycle.Decide(Promised(mover, mover.Generation, mover)).Decisions;

        Assert.Equal(Corner, Assert.IsType<Grant>(Assert.Single(decided)).Rectangle);
    }

    [Fact]
    public void Promise_HolderHasNotAskedYet_NobodyElseGetsThePlace()
    {
        SliceRequest mover = A.Request("1x1"), other = A.Request("4x2");

        Assert.Empty(SchedulingCycle.Decide(Promised(mover, mover.Generation, other)).Decisions.OfType<Grant>());
        Assert.Single(SchedulingCycle.Decide(Promised(mover, mover.Generation, other) with { Promises = [] }).Decisions.OfType<Grant>());
    }

    [Fact]
    public void Promise_LapsedOrOfAnotherLife_HolderWaitsLikeAllOthers()
    {
        var mover = A.Request("1x1");
        var free = Promised(mover, mover.Generation, mover);
        var lapsed = free with { Promises = [free.Promises[0] with { Until = free.Now }] };

        Assert.NotEqual(Corner, Assert.IsType<Grant>(Assert.Single(SchedulingCycle.Decide(lapsed).Decisions)).Rectangle);
        Assert.NotEqual(Corner, Assert.IsType<Grant>(Assert.Single(SchedulingCycle.Decide(Promised(mover, mover.Generation.Next(), mover)).Decisions)).Rectangle);
    }

    [Fact]
    public void Promise_ForAnotherCut_IsTheGrantsCut()
    {
        var mover = A.Request("1x1");
        var wide = Promised(mover, mover.Generation, mover);
        var grown = wide with { Promises = [wide.Promises[0] with { Rectangle = new(new(0, 2), new(2, 2)), Parallelism = new(4, 1) }] };

        var grant = Assert.IsType<Grant>(Assert.Single(SchedulingCycle.Decide(grown).Decisions));
        Assert.Equal((new Parallelism(4, 1), 4), (grant.Parallelism, grant.Ranks.Count));
    }

    private static ClusterSnapshot Promised(SliceRequest mover, Generation life, SliceRequest asks)
    {
        var snapshot = A.WholeMesh(2, 4).Snapshot(asks);
        return snapshot with { Promises = [new(mover.Holder, life, snapshot.Pods[0].Id, Corner, new(1, 1), snapshot.Now.AddMinutes(1))] };
    }
}
