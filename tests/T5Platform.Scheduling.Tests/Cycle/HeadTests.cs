using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class HeadTests
{
    private static readonly MeshPicture HalfTaken = A.Mesh("""
        a1 a
        a1 a
        """);

    [Fact]
    public void Decide_YoungRequestThatDoesNotFit_LetsSmallerOnesPass()
    {
        var outcome = HalfTaken.Decide(A.Request("4x1", "big", age: 59), A.Request("2x1", "small"));

        Assert.Equal("small", Assert.IsType<Grant>(Assert.Single(outcome.Decisions)).Request.Name);
        Assert.Equal(WaitCode.NotEnoughDevices, Assert.Single(outcome.Waiting).Reason.Code);
    }

    [Fact]
    public void Decide_OldRequestThatDoesNotFit_IsNotPassed()
    {
        var outcome = HalfTaken.Decide(A.Request("4x1", "big", age: 60), A.Request("2x1", "small"));

        Assert.Empty(outcome.Decisions);
        Assert.Equal([WaitCode.NotEnoughDevices, WaitCode.BehindHead], outcome.Waiting.Select(waiting => waiting.Reason.Code));
        Assert.Equal(
            "It would fit into pod 'pod', but 'big' (4x1, priority 0) has waited 60 s and goes first there.",
            outcome.Waiting[1].Reason.Sentence);
        Assert.EndsWith("Pod 'pod' is kept for it: nothing behind it starts there.", outcome.Waiting[0].Reason.Sentence);
    }

    [Fact]
    public void Decide_HigherPriority_PassesAnOldHead() =>
        Assert.Single(HalfTaken.Decide(A.Request("4x1", "big", age: 600), A.Request("2x1", "urgent", priority: 1)).Decisions);

    [Fact]
    public void Decide_OldRequestThatCanNeverFit_HoldsNobodyUp() =>
        Assert.Single(HalfTaken.Decide(A.Request("8x1", "huge", age: 600), A.Request("2x1", "small")).Decisions);

    [Fact]
    public void Decide_OldRequestWhoseNodesAreAway_HoldsNobodyUp()
    {
        var mesh = A.Mesh("""
            a b
            a b
            """).Draining('b');

        Assert.Single(mesh.Decide(A.Request("4x1", "big", age: 600), A.Request("2x1", "small")).Decisions);
    }

    [Fact]
    public void Decide_HeadKeepsOnePod_OthersStayOpen()
    {
        MeshPicture fuller = A.Mesh("""
            a1 a1
            a2 a
            """, "fuller"), emptier = A.Mesh("""
            b1 b
            b  b
            """, "emptier");
        var snapshot = ClusterSnapshot.From(
            [.. fuller.Nodes, .. emptier.Nodes],
            [.. fuller.Leases, .. emptier.Leases],
            [A.Request("4x1", "big", age: 90), A.Request("1x1", "first", age: 2), A.Request("1x1", "second", age: 1)],
            A.Noon);

        var outcome = SchedulingCycle.Decide(snapshot);

        var grant = Assert.IsType<Grant>(Assert.Single(outcome.Decisions));
        Assert.Equal(("first", "fuller"), (grant.Request.Name, grant.Pod.Value));
        Assert.Equal(WaitCode.BehindHead, outcome.Waiting[1].Reason.Code);
        Assert.Contains("'emptier'", outcome.Waiting[1].Reason.Sentence);
    }

    [Fact]
    public void Decide_BehindAHeadButTooLargeAnyway_SaysItsOwnReason() =>
        Assert.Equal([WaitCode.NotEnoughDevices, WaitCode.NotEnoughDevices],
            HalfTaken.Decide(A.Request("4x1", age: 90), A.Request("4x1")).Waiting.Select(each => each.Reason.Code));

    [Fact]
    public void Decide_OtherPool_IsNotHeldUp()
    {
        var other = A.WholeMesh(1, 1, "other", "other");
        var snapshot = ClusterSnapshot.From(
            [.. HalfTaken.Nodes, .. other.Nodes.Select(node => node with { Node = new("o") })],
            HalfTaken.Leases,
            [A.Request("4x1", age: 90), A.Request("1x1", pool: "other")],
            A.Noon);

        Assert.Single(SchedulingCycle.Decide(snapshot).Decisions);
    }

    [Fact]
    public void Decide_Threshold_IsTheOptions()
    {
        var snapshot = HalfTaken.Snapshot(A.Request("4x1", age: 1), A.Request("1x1"));

        Assert.Single(SchedulingCycle.Decide(snapshot, new() { HeadBlocksAfter = TimeSpan.FromSeconds(2) }).Decisions);
        Assert.Empty(SchedulingCycle.Decide(snapshot, new() { HeadBlocksAfter = TimeSpan.Zero }).Decisions);
    }
}
