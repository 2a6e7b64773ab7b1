using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class QuotaTests
{
    private static readonly TenantId Lab = new("lab"), One = new("lab.one"), Other = new("lab.other");

    [Fact]
    public void Decide_BeyondMaximum_WaitsAndSaysSo()
    {
        SliceRequest first = A.Request("2x1", age: 2), second = A.Request("2x1", age: 1);
        var snapshot = A.WholeMesh(2, 2).Snapshot(first, second).With((first.Holder, Known.Waiting(1, "lab.one")), (second.Holder, Known.Waiting(1, "lab.other")))
            with { Tenants = [new(Lab, Maximum: 3)] };

        var outcome = SchedulingCycle.Decide(snapshot);

        Assert.Equal(first, Assert.IsType<Grant>(Assert.Single(outcome.Decisions)).Request);
        Assert.Equal(new(WaitCode.QuotaExceeded, "It needs 2 devices; tenant 'lab' holds 2 of at most 3."), outcome.Reason(second));
    }

    [Fact]
    public void Decide_WithinGuarantee_GoesBeforeWhoBorrows()
    {
        SliceRequest borrower = A.Request("1x1", age: 9), owner = A.Request("1x1");
        var snapshot = A.WholeMesh(1, 1).Snapshot(borrower, owner).With((borrower.Holder, Known.Waiting(1, "lab.one")), (owner.Holder, Known.Waiting(1, "lab.other")))
            with { Tenants = [new(One), new(Other, Guaranteed: 1)] };

        Assert.Equal(owner, Assert.IsType<Grant>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions)).Request);
    }

    [Fact]
    public void Decide_GuaranteeIsLentOut_IsTakenBack()
    {
        var owner = A.Request("1x1");
        var snapshot = A.Mesh("a1 a2").Snapshot(owner).With((Known.Gang('1'), Known.Running(99, "lab.one")), (Known.Gang('2'), Known.Running(99, "lab.other")),
            (owner.Holder, Known.Waiting(500, "lab.other"))) with { Tenants = [new(One), new(Other, Guaranteed: 2)] };

        var revoke = Assert.IsType<Revoke>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions));

        Assert.Equal((Known.Lease('1'), LeaseEnd.Preempted, owner.Holder), (revoke.Lease, revoke.Why, revoke.For));
    }

    [Fact]
    public void Decide_UsedLess_GoesFirst_AtTheHighestLevelThatDiffers()
    {
        SliceRequest heavy = A.Request("1x1", age: 9), light = A.Request("1x1");
        var snapshot = A.WholeMesh(1, 1).Snapshot(heavy, light).With((heavy.Holder, Known.Waiting(1, "lab.one")), (light.Holder, Known.Waiting(1, "lab.other")))
            with { Tenants = [new(Lab), new(One, Weight: 2), new(Other)], Usage = new Dictionary<TenantId, double> { [One] = 100, [Other] = 49 } };

        Assert.Equal(light, Assert.IsType<Grant>(Assert.Single(SchedulingCycle.Decide(snapshot).Decisions)).Request);
    }

    [Fact]
    public void Ledger_AfterAHalfLife_RemembersHalf()
    {
        var ledger = new UsageLedger(TimeSpan.FromHours(1), A.Noon).Add(One, 80, A.Noon).Add(One, 60, A.Noon.AddHours(1));

        Assert.Equal(50, ledger.At(A.Noon.AddHours(2))[One], 9);
    }
}
