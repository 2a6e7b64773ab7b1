using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class TorusAndRulesTests
{
    private static readonly MeshPicture Edges = A.Mesh("""
        a a1 a1 a
        a a1 a1 a
        """);

    [Fact]
    public void Decide_Torus_WrapsAroundTheEdge()
    {
        var request = A.Request("4x1");

        var grant = SchedulingCycle.Decide(Edges.Snapshot(request).On(new(Torus: true))).Grants(request);

        Assert.Equal(new MeshRectangle(new(0, 3), new(2, 2)), grant.Rectangle);
        Assert.Equal(["(0,3)", "(0,0)", "(1,3)", "(1,0)"], grant.Ranks.Select(rank => rank.Coordinate.ToString()));
    }

    [Fact]
    public void Decide_PlainMesh_DoesNotWrap() =>
        Assert.Equal(WaitCode.Fragmented, Assert.Single(Edges.Decide(A.Request("4x1")).Waiting).Reason.Code);

    [Fact]
    public void Decide_WrappedLease_HoldsBothSides()
    {
        var lease = Edges.Leases[0] with { Rectangle = new(new(0, 3), new(2, 2)) };
        var snapshot = ClusterSnapshot.From(Edges.Nodes, [lease], [A.Request("4x1", age: 1), A.Request("1x1")], A.Noon).On(new(Torus: true));

        var outcome = SchedulingCycle.Decide(snapshot);

        Assert.Equal(new MeshRectangle(new(0, 1), new(2, 2)), Assert.IsType<Grant>(Assert.Single(outcome.Decisions)).Rectangle);
    }

    [Theory]
    [InlineData("2x1", true)]
    [InlineData("4x1", true)]
    [InlineData("6x1", false)]
    [InlineData("8x1", true)]
    public void Decide_NodeAligned_TakesPartsOfOneNodeOrWholeNodes(string parallelism, bool fits)
    {
        var mesh = A.Mesh("""
            a a b b
            a a b b
            c c d d
            c c d d
            """);

        var outcome = SchedulingCycle.Decide(mesh.Snapshot(A.Request(parallelism)).On(new(Policy: SlicePolicy.NodeAligned)));

        Assert.Equal(fits, outcome.Decisions.Count == 1);
    }

    [Fact]
    public void Decide_NodeAligned_IsNotSplitBetweenTwoNodes()
    {
        var mesh = A.Mesh("a1 a b b2");

        var outcome = SchedulingCycle.Decide(mesh.Snapshot(A.Request("2x1")).On(new(Policy: SlicePolicy.NodeAligned)));

        Assert.Empty(outcome.Decisions);
    }

    [Fact]
    public void Decide_HundredPodsOf32x32_FillInOneCycle()
    {
        var fleet = new Simulation.Fleets.FleetSpec(100, new(32, 32)).Build();
        var queue = Enumerable.Range(0, 100).Select(_ => A.Request("1024x1", pool: "pool")).ToList();

        Assert.Equal(100, SchedulingCycle.Decide(ClusterSnapshot.From(fleet, [], queue, A.Noon)).Decisions.Count);
    }
}
