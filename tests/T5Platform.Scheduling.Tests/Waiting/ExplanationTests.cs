using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;

namespace T5Platform.Scheduling.Tests.Waiting;

[Trait("speed", "unit")]
public class ExplanationTests
{
    [Fact]
    public void Reason_UnknownPool_NamesThoseThatExist() => Says(
        A.WholeMesh(1, 1).Decide(A.Request("1x1", pool: "gpu")),
        WaitCode.NoSuchPool, "Pool 'gpu' has no node; there is 'default'.");

    [Fact]
    public void Reason_NoNodesAtAll_SaysSo() => Says(
        SchedulingCycle.Decide(ClusterSnapshot.From([], [], [A.Request("1x1")], A.Noon)),
        WaitCode.NoSuchPool, "Pool 'default' has no node, nor has any other pool.");

    [Fact]
    public void Reason_TooLarge_NamesTheLargestPod() => Says(
        A.WholeMesh(2, 2).Decide(A.Request("8x1")),
        WaitCode.NeverFits, "It needs 8 devices as 2x4, 4x2, 1x8 or 8x1; the largest pod of pool 'default', 'pod', is 2x2 with 4 devices.");

    [Fact]
    public void Reason_NoParallelism_SaysWhatIsAllowed() => Says(
        A.WholeMesh(2, 2).Decide(A.Request("0x1")),
        WaitCode.NeverFits, "0x1 has no legal rectangle: both sides of a parallelism are at least 1, those of a slice at most 1024.");

    [Fact]
    public void Reason_MeshWithAHole_NeverFitsAcrossIt() => Says(
        A.Mesh("""
            a a
            b .
            """).Decide(A.Request("4x1")),
        WaitCode.NeverFits, "It needs 4 devices as 2x2, 1x4 or 4x1; the largest pod of pool 'default', 'pod', is 2x2 with 3 devices.");

    [Fact]
    public void Reason_NodesAway_NamesThemWithTheirWhy() => Says(
        A.Mesh("""
            a b c d!
            """).Draining('a').Lost('b').Decide(A.Request("4x1", excluding: "c")),
        WaitCode.NodesUnavailable,
        "It needs 4 devices as 2x2, 1x4 or 4x1; pool 'default' has no room for that, even empty, without node 'a' (draining), node 'b' (lost), "
        + "node 'c' (excluded: this holder died there too often) and node 'd' (1 device unhealthy).");

    [Fact]
    public void Reason_Taken_NamesTheHolders()
    {
        var mesh = A.Mesh("""
            a1 a1 a2
            a1 a1 a
            """);
        var snapshot = mesh.Snapshot(A.Request("2x1")) with { HolderNames = mesh.Leases.ToDictionary(lease => lease.Holder, lease => lease.Rectangle.Shape.Devices == 4 ? "big" : "small") };

        Says(SchedulingCycle.Decide(snapshot), WaitCode.NotEnoughDevices,
            "It needs 2 devices as 1x2 or 2x1; pod 'pod' has 1 device free of 6; 'big' holds 4 and 'small' holds 1.");
    }

    [Fact]
    public void Reason_HolderWithoutAName_GoesByItsId() => Assert.Contains(
        $"'{A.Holder(-'1')}' holds 1",
        A.Mesh("a1").Decide(A.Request("1x1")).Waiting[0].Reason.Sentence);

    [Fact]
    public void Reason_ManyHolders_AreCounted() => Assert.Contains(
        "' holds 1 and 3 more.",
        A.Mesh("a1 a2 a3 a4 a5 a6").Decide(A.Request("1x1")).Waiting[0].Reason.Sentence);

    [Fact]
    public void Reason_Scattered_NamesTheLargestFreeRectangle() => Says(
        A.Mesh("""
            a  a1
            a2 a
            """).Decide(A.Request("2x1")),
        WaitCode.Fragmented,
        "It needs 2 devices as 1x2 or 2x1; pod 'pod' has 2 devices free, but the largest free rectangle is 1x1; "
        + $"'{A.Holder(-'1')}' holds 1 and '{A.Holder(-'2')}' holds 1.");

    private static void Says(CycleOutcome outcome, WaitCode code, string sentence)
    {
        var reason = Assert.Single(outcome.Waiting).Reason;
        Assert.Equal((code, sentence), (reason.Code, reason.Sentence));
    }

    [Fact]
    public void Reason_OnlyNodeIsQuarantinedOrGoes_SaysSoAndUntilWhen()
    {
        var now = A.Mesh("a b").Snapshot(A.Request("2x1")) with
        {
            Histories = [new(new("a"), [A.Noon.AddMinutes(-19), A.Noon.AddMinutes(-9), A.Noon.AddMinutes(-1)])],
            Notices = [new(new("b"), A.Noon.AddMinutes(2), "called back")],
        };

        var reason = Assert.Single(SchedulingCycle.Decide(now).Waiting).Reason;

        Assert.Equal(WaitCode.NodesUnavailable, reason.Code);
        Assert.Contains("node 'a' (quarantined until 2026-", reason.Sentence, StringComparison.Ordinal);
        Assert.Contains("since it failed 3 times within a day) and node 'b' (to be empty by ", reason.Sentence, StringComparison.Ordinal);
    }
}
