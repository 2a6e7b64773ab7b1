using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class AllocateTests
{
    [Fact]
    public void Decide_EmptyMesh_FillsItSnugly()
    {
        var mesh = A.WholeMesh(4, 4);

        var outcome = mesh.Decide(A.Request("4x1", age: 9), A.Request("4x1", age: 8), A.Request("2x1", age: 7), A.Request("6x1", age: 6));

        Assert.Empty(outcome.Waiting);
        Assert.Equal(4, outcome.Decisions.Count);
    }

    [Fact]
    public void Decide_HolesOfTwoSizes_TakesTheOneThatFits()
    {
        var mesh = A.Mesh("""
            a  a  a1 a
            a  a  a1 a
            a2 a2 a2 a2
            a2 a2 a2 a2
            """);

        Assert.Equal("""
            - - 1 A
            - - 1 A
            2 2 2 2
            2 2 2 2
            """, mesh.Draw(mesh.Decide(A.Request("2x1"))));
    }

    [Fact]
    public void Decide_SeveralNodes_StaysWithinOne()
    {
        var mesh = A.Mesh("""
            a1 a  b b
            a1 a  b b
            a2 a2 b b
            """);

        Assert.Equal("""
            1 - - -
            1 - A A
            2 2 A A
            """, mesh.Draw(mesh.Decide(A.Request("4x1"))));
    }

    [Fact]
    public void Decide_ModelParallelGroups_AreNotSplitOverNodes()
    {
        var mesh = A.Mesh("""
            a a b b c c
            """);

        var grant = Assert.IsType<Grant>(Assert.Single(mesh.Decide(A.Request("2x2")).Decisions));

        Assert.Equal(0, grant.Rectangle.Origin.Column % 2);
    }

    [Fact]
    public void Decide_LargerThanANode_SpansNodes()
    {
        var mesh = A.Mesh("""
            a a b b
            a a b b
            """);

        var grant = Assert.IsType<Grant>(Assert.Single(mesh.Decide(A.Request("8x1")).Decisions));

        Assert.Equal(
            ["a0", "a1", "b0", "b1", "a2", "a3", "b2", "b3"],
            grant.Ranks.Select(rank => $"{rank.Node}{rank.DeviceIndex}"));
        Assert.Equal(Enumerable.Range(0, 8), grant.Ranks.Select(rank => rank.Rank));
        Assert.Equal(grant.Rectangle.Coordinates(), grant.Ranks.Select(rank => rank.Coordinate));
    }

    [Fact]
    public void Decide_TwoPods_FillsTheFullerOne()
    {
        MeshPicture empty = A.WholeMesh(2, 2, "empty"), started = A.Mesh("""
            b1 b
            b1 b
            """, "started");
        var snapshot = ClusterSnapshot.From([.. empty.Nodes, .. started.Nodes], started.Leases, [A.Request("1x1")], A.Noon);

        var grant = Assert.IsType<Grant>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions));

        Assert.Equal("started", grant.Pod.Value);
    }

    [Fact]
    public void Decide_SickDrainingLostExcluded_UsesNoneOfThem()
    {
        var mesh = A.Mesh("""
            a! b b c c d d
            a  b b c c d d
            """).Draining('b').Lost('c');

        Assert.Equal("""
            ! - - - - - -
            A - - - - - -
            """, mesh.Draw(mesh.Decide(A.Request("1x1", excluding: "d"), A.Request("2x1", age: -1, excluding: "d"))));
    }

    [Fact]
    public void Decide_HigherPriority_GoesFirst_ThenTheOlder()
    {
        var mesh = A.WholeMesh(1, 2);
        SliceRequest low = A.Request("1x1", "low", age: 100), young = A.Request("1x1", "young", 1, 1), old = A.Request("1x1", "old", 1, 2);

        var outcome = mesh.Decide(low, young, old);

        Assert.Equal(["old", "young"], outcome.Decisions.Cast<Grant>().Select(grant => grant.Request.Name));
        Assert.Equal(low, Assert.Single(outcome.Waiting).Request);
    }

    [Fact]
    public void Decide_AskedTwiceOrLeasedAlready_CountsOnce()
    {
        var mesh = A.WholeMesh(1, 3);
        SliceRequest twice = A.Request("1x1"), leased = A.Request("1x1");
        var lease = Assert.IsType<Grant>(mesh.Decide(leased).Decisions[0]).ToLease(new LeaseId(Guid.Empty), A.Noon);

        var outcome = SchedulingCycle.Decide(ClusterSnapshot.From(mesh.Nodes, [lease], [twice, leased, twice], A.Noon));

        Assert.Equal(twice, Assert.IsType<Grant>(Assert.Single(outcome.Decisions)).Request);
        Assert.Empty(outcome.Waiting);
    }

    [Fact]
    public void Grant_ToLease_CarriesEverything()
    {
        var request = A.Request("2x1");
        var grant = Assert.IsType<Grant>(A.WholeMesh(1, 2).Decide(request).Decisions[0]);

        var lease = grant.ToLease(new(new Guid(1, 2, 3, new byte[8])), A.Noon);

        Assert.Equal((request.Holder, request.Generation, request.Pool), (lease.Holder, lease.Generation, lease.Pool));
        Assert.Equal((grant.Pod, grant.Rectangle, grant.Ranks, A.Noon), (lease.Pod, lease.Rectangle, lease.Ranks, lease.GrantedAt));
    }

    [Fact]
    public void Decide_LeaseOutsideWhatIsKnown_IsHarmless()
    {
        var mesh = A.WholeMesh(2, 2);
        var lease = A.Mesh("a1").Leases[0];

        var outcome = SchedulingCycle.Decide(ClusterSnapshot.From(
            mesh.Nodes,
            [lease with { Pod = new("gone") }, lease with { Rectangle = new(new(1, 1), new(5, 5)) }],
            [A.Request("4x1", age: 1), A.Request("2x1")],
            A.Noon));

        Assert.Single(outcome.Decisions);
        Assert.Equal(WaitCode.NotEnoughDevices, Assert.Single(outcome.Waiting).Reason.Code);
    }
}
