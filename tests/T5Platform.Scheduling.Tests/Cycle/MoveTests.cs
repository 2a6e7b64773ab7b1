using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class MoveTests
{
    private static readonly MeshPicture Full = A.Mesh("""
        a1 a1 a2
        a3 a3 a4
        """);

    [Fact]
    public void Preempt_HigherPriority_TakesTheCheapestRectangle()
    {
        var urgent = A.Request("2x1", "urgent", priority: 1);
        var snapshot = Full.Snapshot(urgent).With(
            (Known.Gang('1'), Known.Running(99, minutesSinceCheckpoint: 9)), (Known.Gang('2'), Known.Running(99, minutesSinceCheckpoint: 1)),
            (Known.Gang('3'), Known.Running(99, minutesSinceCheckpoint: 9)), (Known.Gang('4'), Known.Running(99, minutesSinceCheckpoint: 2)));

        var outcome = SchedulingCycle.Decide(snapshot);

        Assert.Equal([Known.Lease('2'), Known.Lease('4')], outcome.Decisions.Cast<Revoke>().Select(revoke => revoke.Lease).OrderBy(lease => lease.Value));
        Assert.All(outcome.Decisions.Cast<Revoke>(), revoke => Assert.Equal(A.Noon + SchedulingOptions.Default.ReleaseWithin, revoke.Deadline));
        Assert.Equal(WaitCode.AwaitingRelease, outcome.Reason(urgent).Code);
    }

    [Fact]
    public void Preempt_VictimsAlreadyLeaving_IsNotDoneAgain_AndTheirPlaceIsKept()
    {
        SliceRequest urgent = A.Request("2x1", "urgent", priority: 1), small = A.Request("1x1", "small");
        var snapshot = A.Mesh("a1 a").Snapshot(urgent, small).With((Known.Gang('1'), Known.Running(99) with { LeavingBy = A.Noon.AddMinutes(1) }));

        var outcome = SchedulingCycle.Decide(snapshot);

        Assert.Empty(outcome.Decisions);
        Assert.Equal(WaitCode.AwaitingRelease, outcome.Reason(urgent).Code);
        Assert.Contains("'1' must leave", outcome.Reason(urgent).Sentence);
    }

    [Fact]
    public void Preempt_Nobody_WhoIsEqual_Young_Unknown_OrBeyondItsBudget()
    {
        SliceRequest urgent = A.Request("1x1", priority: 1), equal = A.Request("1x1");
        var mesh = A.Mesh("a1");
        var snapshot = mesh.Snapshot(urgent).With((Known.Gang('1'), Known.Running(99, "lab")));

        Assert.Empty(SchedulingCycle.Decide(mesh.Snapshot(equal).With((Known.Gang('1'), Known.Running(99)))).Decisions);
        Assert.Empty(SchedulingCycle.Decide(mesh.Snapshot(urgent)).Decisions);
        Assert.Empty(SchedulingCycle.Decide(snapshot with { Leases = [.. snapshot.Leases.Select(lease => lease with { GrantedAt = A.Noon.AddMinutes(-4) })] }).Decisions);
        Assert.Empty(SchedulingCycle.Decide(snapshot with { Tenants = [new(new("lab"), MovesPerHour: 0)] }).Decisions);
        Assert.Empty(SchedulingCycle.Decide(snapshot, new() { Preempt = false }).Decisions);
        Assert.Single(SchedulingCycle.Decide(snapshot).Decisions);
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(55, false)]
    public void Preempt_ShortestFirst_NeedsMoreThanTheHysteresis(double minutes, bool preempts)
    {
        var shorter = A.Request("1x1");
        var snapshot = A.Mesh("a1").Snapshot(shorter).With((Known.Gang('1'), Known.Running(100)), (shorter.Holder, Known.Waiting(minutes)));

        Assert.Equal(preempts, SchedulingCycle.Decide(snapshot, new() { Order = QueueOrder.ShortestFirst }).Decisions.Count == 1);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(30, false)]
    public void Preempt_ShortestFirst_CountsDeviceTime(double minutes, bool preempts)
    {
        var wide = A.Request("2x1");
        var snapshot = A.Mesh("a1 a1").Snapshot(wide).With((Known.Gang('1'), Known.Running(50, cut: "2x1")), (wide.Holder, Known.Waiting(minutes)));

        Assert.Equal(preempts, SchedulingCycle.Decide(snapshot, new() { Order = QueueOrder.ShortestFirst }).Decisions.Count == 1);
    }

    [Fact]
    public void Preempt_ShortestFirst_TheLargeGoByHowLongTheyWaited()
    {
        SliceRequest larger = A.Request("1x1", age: 86_400), smaller = A.Request("1x1", age: 3_600);
        SchedulingOptions options = new() { Order = QueueOrder.ShortestFirst };
        var snapshot = A.Mesh("a a1").Snapshot(smaller, larger)
            .With((larger.Holder, Known.Waiting(60 * 24 * 60)), (smaller.Holder, Known.Waiting(60 * 24 * 40)));

        Assert.Equal(larger.Holder, Assert.IsType<Grant>(SchedulingCycle.Decide(snapshot, options).Decisions[0]).Request.Holder);
    }

    [Fact]
    public void Preempt_ShortestFirst_OverdueGoesFirst_AndIsLeftAlone()
    {
        SliceRequest overdue = A.Request("1x1", age: 86_400 * 69), shorter = A.Request("1x1");
        SchedulingOptions options = new() { Order = QueueOrder.ShortestFirst };
        var waits = A.Mesh("a1").Snapshot(overdue).With((Known.Gang('1'), Known.Running(10)), (overdue.Holder, Known.Waiting(500)));
        var runs = A.Mesh("a1").Snapshot(shorter).With((Known.Gang('1'), Known.Running(500) with { SubmittedAt = A.Noon.AddDays(-69) }), (shorter.Holder, Known.Waiting(1)));

        Assert.Single(SchedulingCycle.Decide(waits, options).Decisions);
        Assert.Empty(SchedulingCycle.Decide(runs, options).Decisions);
    }

    [Fact]
    public void Defragment_ScatteredFreeDevices_MovesTheCheapestGang()
    {
        var mesh = A.Mesh("""
            a1 a
            a  a2
            """);
        var wide = A.Request("2x1", "wide");
        var snapshot = mesh.Snapshot(wide).With((Known.Gang('1'), Known.Running(99, cut: "1x1", minutesSinceCheckpoint: 5)), (Known.Gang('2'), Known.Running(99, cut: "1x1")));

        var outcome = SchedulingCycle.Decide(snapshot);

        var migrate = Assert.IsType<Migrate>(Assert.Single(outcome.Decisions));
        Assert.Equal((Known.Lease('2'), wide.Holder), (migrate.Lease, migrate.For));
        Assert.Contains("so that 'wide' gets", migrate.Sentence);
        Assert.Equal(WaitCode.AwaitingRelease, outcome.Reason(wide).Code);
    }

    [Fact]
    public void Defragment_DryRun_OnlyProposes()
    {
        var snapshot = A.Mesh("a a1 a").Snapshot(A.Request("2x1")).With((Known.Gang('1'), Known.Running(99)));

        var outcome = SchedulingCycle.Decide(snapshot, new() { Defragment = DefragmentMode.DryRun });

        Assert.Empty(outcome.Decisions);
        Assert.Single(outcome.Proposed);
        Assert.Equal(WaitCode.Fragmented, Assert.Single(outcome.Waiting).Reason.Code);
    }

    [Fact]
    public void Defragment_BudgetSpent_OrTooDear_MovesNobody()
    {
        var request = A.Request("2x1");
        var snapshot = A.Mesh("a a1 a").Snapshot(request).With((Known.Gang('1'), Known.Running(99, minutesSinceCheckpoint: 30)));

        Assert.Empty(SchedulingCycle.Decide(snapshot with { MigratedLately = SchedulingOptions.Default.MigrationsPerHour }).Decisions);
        Assert.Empty(SchedulingCycle.Decide(snapshot with { Facts = snapshot.Facts.Append(new(request.Holder, Known.Waiting(10))).ToDictionary() }).Decisions);
        Assert.Single(SchedulingCycle.Decide(snapshot).Decisions);
    }

    [Fact]
    public void Elastic_Waiting_StartsAsLargeAsItBringsSpeed()
    {
        var request = A.Request("1x1");
        var snapshot = A.WholeMesh(2, 4).Snapshot(request).With((request.Holder, new() { Elastic = new(1, 8, 8) }));

        Assert.Equal(new(8, 1), SchedulingCycle.Decide(snapshot).Grants(request).Parallelism);
    }

    [Fact]
    public void Elastic_OthersWait_ShrinksInItsPlace()
    {
        var request = A.Request("2x1");
        var snapshot = A.Mesh("a1 a1 a1 a1").Snapshot(request).With((Known.Gang('1'), Known.Running(99, cut: "4x1") with { Elastic = new(1, 4, 4) }));

        var resize = Assert.IsType<Resize>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions));

        Assert.Equal((new Parallelism(2, 1), new MeshRectangle(new(0, 0), new(1, 2))), (resize.Parallelism, resize.Rectangle));
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(2, false)]
    public void Elastic_NobodyWaits_GrowsWhenItPays(double minutesLeft, bool grows)
    {
        var snapshot = A.Mesh("a1 a a a").Snapshot().With((Known.Gang('1'), Known.Running(minutesLeft, cut: "1x1") with { Elastic = new(1, 4, 4) }));

        Assert.Equal(grows ? [new Parallelism(4, 1)] : [], SchedulingCycle.Decide(snapshot).Decisions.Cast<Resize>().Select(resize => resize.Parallelism));
    }

    [Fact]
    public void Elastic_OthersWait_OneShrinksAndOnlyAsFarAsIsNeeded()
    {
        var request = A.Request("2x1");
        var elastic = Known.Running(99, cut: "4x1") with { Elastic = new(1, 4, 4) };
        var snapshot = A.Mesh("a1 a1 a1 a1 a2 a2 a2 a2").Snapshot(request).With((Known.Gang('1'), elastic), (Known.Gang('2'), elastic));

        Assert.Equal(new(2, 1), Assert.IsType<Resize>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions)).Parallelism);
    }

    [Fact]
    public void Elastic_MoreDevicesAreSlower_IsNotMadeThatLarge()
    {
        var request = A.Request("1x1");
        var snapshot = A.WholeMesh(2, 4).Snapshot(request)
            .With((request.Holder, new() { Elastic = new(1, 8, 8, new Dictionary<int, double> { [1] = 1, [2] = 1.9, [4] = 1.7, [8] = 1.2 }) }));

        Assert.Equal(new(2, 1), SchedulingCycle.Decide(snapshot).Grants(request).Parallelism);
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(8, false)]
    public void Elastic_CheckpointsByTheClock_GrowsRightAfterOne(double minutesSince, bool grows)
    {
        var snapshot = A.Mesh("a1 a a a").Snapshot().With((Known.Gang('1'), Known.Running(99, cut: "1x1", minutesSinceCheckpoint: minutesSince)
            with { Elastic = new(1, 4, 4), CheckpointEvery = TimeSpan.FromMinutes(10) }));

        Assert.Equal(grows, SchedulingCycle.Decide(snapshot).Decisions.Any());
    }

    [Fact]
    public void Elastic_EndsSooner_GetsWhatBothWant()
    {
        var (soon, late) = (A.Request("1x1", age: 1), A.Request("1x1", age: 2));
        var elastic = new Elasticity(1, 4, 4);
        var snapshot = A.Mesh("a a a a a").Snapshot(soon, late).With((soon.Holder, Known.Waiting(10) with { Elastic = elastic }), (late.Holder, Known.Waiting(500) with { Elastic = elastic }));

        Assert.Equal([4, 1], new[] { soon, late }.Select(request => SchedulingCycle.Decide(snapshot).Grants(request).Parallelism.Data));
    }

    [Fact]
    public void Notice_NodeGoes_GangsMoveOrLeaveByItsDeadline()
    {
        var snapshot = A.Mesh("a1 a2 b").Snapshot().With((Known.Gang('1'), Known.Running(99)), (Known.Gang('2'), Known.Running(99)))
            with { Notices = [new(new("a"), A.Noon.AddMinutes(2), "spot machine called back")] };

        var decisions = SchedulingCycle.Decide(snapshot).Decisions;

        Assert.Equal(new MeshRectangle(new(0, 2), new(1, 1)), Assert.Single(decisions.OfType<Migrate>()).Rectangle);
        var revoke = Assert.Single(decisions.OfType<Revoke>());
        Assert.Equal((LeaseEnd.Drained, A.Noon.AddMinutes(2)), (revoke.Why, revoke.Deadline));
        Assert.Contains("spot machine called back", revoke.Sentence);
    }

    [Fact]
    public void Quarantine_FlappingNode_IsLeftAlone_AndAWornOneIsAvoided()
    {
        var request = A.Request("1x1");
        var snapshot = A.Mesh("a b c").Snapshot(request) with
        {
            Histories = [new(new("a"), [A.Noon.AddMinutes(-19), A.Noon.AddMinutes(-9), A.Noon.AddMinutes(-1)]), new(new("b"), [A.Noon.AddHours(-2), A.Noon.AddHours(-1)])],
        };

        Assert.Equal("c", SchedulingCycle.Decide(snapshot).Grants(request).Ranks[0].Node.Value);
        Assert.Equal(A.Noon.AddMinutes(4), Quarantine.Until(snapshot.Histories[0], A.Noon));
        Assert.Null(Quarantine.Until(snapshot.Histories[1], A.Noon));
    }

    [Fact]
    public void Quarantine_EachFailure_DoublesThePause_UpToADay()
    {
        TimeSpan After(int failures) => Quarantine.Until(new(new("a"), [.. Enumerable.Repeat(A.Noon, failures)]), A.Noon)!.Value - A.Noon;

        Assert.Equal([5, 10, 20, 1440], new[] { 3, 4, 5, 40 }.Select(failures => After(failures).TotalMinutes));
    }

    [Fact]
    public void Pod_LostWhole_OthersTakeOver()
    {
        MeshPicture lost = A.Mesh("a1 a", "lost").Lost('a'), well = A.Mesh("b b", "well");
        var request = A.Request("2x1");

        var outcome = SchedulingCycle.Decide(ClusterSnapshot.From([.. lost.Nodes, .. well.Nodes], lost.Leases, [request], A.Noon));

        Assert.Equal("well", outcome.Grants(request).Pod.Value);
    }
}
