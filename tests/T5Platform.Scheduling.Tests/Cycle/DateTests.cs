using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Waiting;
using T5Platform.Scheduling.WhatIf;

namespace T5Platform.Scheduling.Tests.Cycle;

[Trait("speed", "unit")]
public class DateTests
{
    private static readonly MeshPicture Half = A.Mesh("""
        a1 a
        a2 a
        """);

    private static readonly SliceRequest Head = A.Request("4x1", "head", age: 90);

    [Fact]
    public void Decide_Head_GetsTheDateWhenItsRectangleIsFree()
    {
        var outcome = SchedulingCycle.Decide(Half.Snapshot(Head).With((Known.Gang('1'), Known.Running(10)), (Known.Gang('2'), Known.Running(30))), new() { Outlooks = true });

        Assert.EndsWith("2x2@(0,0) of pod 'pod' is kept for it, free by 2026-01-01 12:30:00Z: nothing behind it delays that.", outcome.Reason(Head).Sentence);
        var outlook = Assert.Single(outcome.Outlooks);
        Assert.Equal((A.Noon.AddMinutes(30), OutlookBasis.LatestEnds), (outlook.From, outlook.Basis));
        Assert.Equal(["1", "2"], outlook.Blockers);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(31, false)]
    public void Decide_BehindTheHead_StartsOnlyIfItEndsBefore(double minutes, bool starts)
    {
        var behind = A.Request("2x1");

        var outcome = SchedulingCycle.Decide(Half.Snapshot(Head, behind).With(
            (Known.Gang('1'), Known.Running(10)), (Known.Gang('2'), Known.Running(30)), (behind.Holder, Known.Waiting(minutes))));

        Assert.Equal(starts, outcome.Decisions.OfType<Grant>().Any());
        if (!starts)
            Assert.Equal(WaitCode.BehindHead, outcome.Reason(behind).Code);
    }

    [Fact]
    public void Decide_ErrorOfTheMeasurement_CountsAgainstTheDate()
    {
        var late = Known.Running(30);
        late = late with { Estimate = late.Estimate with { Error = 0.5 } };

        var outcome = SchedulingCycle.Decide(Half.Snapshot(Head).With((Known.Gang('1'), Known.Running(10)), (Known.Gang('2'), late)));

        Assert.Contains("free by 2026-01-01 12:45:00Z", outcome.Reason(Head).Sentence);
    }

    [Fact]
    public void Decide_DateNotKept_IsExplained()
    {
        var outcome = SchedulingCycle.Decide(Half.Snapshot(Head).With(
            (Known.Gang('1'), Known.Running(10)), (Known.Gang('2'), Known.Running(30)), (Head.Holder, new() { PromisedStart = A.Noon.AddMinutes(20) })));

        Assert.EndsWith("It had been promised for 2026-01-01 12:20:00Z; it is later because '2' may run until 2026-01-01 12:30:00Z, longer than was measured then.", outcome.Reason(Head).Sentence);
    }

    [Fact]
    public void Decide_StrictQueue_LetsNobodyPass()
    {
        var behind = A.Request("1x1");

        var outcome = SchedulingCycle.Decide(Half.Snapshot(Head, behind), new() { Backfill = false });

        Assert.Empty(outcome.Decisions);
        Assert.Equal(WaitCode.BehindHead, outcome.Reason(behind).Code);
    }

    [Fact]
    public void Forecast_Queue_StartsOneAfterTheOther()
    {
        var next = A.Request("4x1", "next");

        var starts = StartForecast.Of(Half.Snapshot(Head, next).With(
            (Known.Gang('1'), Known.Running(10)), (Known.Gang('2'), Known.Running(30)), (Head.Holder, Known.Waiting(60)), (next.Holder, Known.Waiting(5))));

        Assert.Equal((A.Noon.AddMinutes(30), A.Noon.AddMinutes(90)), (starts[Head.Holder], starts[next.Holder]));
    }

    [Fact]
    public void Outlook_NobodyKnowsTheEnds_NamesTheFewestBlockers()
    {
        var outlook = Assert.Single(SchedulingCycle.Decide(A.Mesh("a1 a2 a2 a").Snapshot(A.Request("2x1")).With(), new() { Outlooks = true }).Outlooks);

        Assert.Equal((null, OutlookBasis.Unknown), (outlook.From, outlook.Basis));
        Assert.Equal(["2"], outlook.Blockers);
    }
}
