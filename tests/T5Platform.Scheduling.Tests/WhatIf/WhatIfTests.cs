using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.WhatIf;

namespace T5Platform.Scheduling.Tests.WhatIf;

[Trait("speed", "unit")]
public class WhatIfTests
{
    private static readonly SliceRequest First = A.Request("1x1", "first", age: 9), Second = A.Request("1x1", "second");

    [Fact]
    public void Between_AnotherPod_WouldStartMore()
    {
        var now = A.WholeMesh(1, 1).Snapshot(First, Second);

        var difference = WhatIfDifference.Between(now, now.WithPod(A.Mesh("b", "more").Snapshot().Pods[0]));

        Assert.Equal([Second.Holder], difference.WouldStart);
        Assert.Empty(difference.WouldWait);
    }

    [Fact]
    public void Between_HigherPriority_ChangesPlaces()
    {
        var now = A.WholeMesh(1, 1).Snapshot(First, Second);

        var difference = WhatIfDifference.Between(now, now.WithPriority(Second.Holder, 5));

        Assert.Equal((Second.Holder, First.Holder), (Assert.Single(difference.WouldStart), Assert.Single(difference.WouldWait)));
    }

    [Fact]
    public void Between_DrainedNode_ShowsMovesAndReasons()
    {
        var now = A.Mesh("a1 b2").Snapshot(First).With((Known.Gang('1'), Known.Running(9)));

        var difference = WhatIfDifference.Between(now, now.WithoutNode(new("b"), A.Noon.AddHours(1)).WithoutNode(new("a"), A.Noon.AddHours(1)));

        Assert.Equal(WaitCode.NodesUnavailable, Assert.Single(difference.OtherReasons).Reason.Code);
        Assert.IsType<Revoke>(Assert.Single(difference.Moves));
    }

    [Fact]
    public void Forecast_ShorterOnePreempts_IsForeseen()
    {
        var request = A.Request("1x1", "short");
        var snapshot = A.Mesh("a1").Snapshot(request).With((Known.Gang('1'), Known.Running(600)), (request.Holder, Known.Waiting(5)));

        Assert.Equal(A.Noon, StartForecast.Of(snapshot, new() { Order = QueueOrder.ShortestFirst })[request.Holder]);
    }

    [Fact]
    public void Forecast_ShorterOnesComeAgain_StartsLater()
    {
        var request = A.Request("1x1", "long");
        var snapshot = A.Mesh("a1").Snapshot(request).With((Known.Gang('1'), Known.Running(20) with { Movable = false }), (request.Holder, Known.Waiting(600)));
        var options = new SchedulingOptions { Order = QueueOrder.ShortestFirst };
        var came = A.Request("1x1", "came") with { SubmittedAt = A.Noon.AddMinutes(-10) };
        var past = new RecentPast { Runs = [new(came, HolderFacts.Unknown with { Movable = true }, TimeSpan.FromMinutes(5))], Again = TimeSpan.FromMinutes(20) };

        var (alone, among) = (StartForecast.Of(snapshot, options)[request.Holder], StartForecast.WithArrivals(snapshot, past, options)[request.Holder]);

        Assert.Equal(A.Noon.AddMinutes(20), alone);
        Assert.InRange(among, A.Noon.AddMinutes(25), A.Noon.AddMinutes(45));
        Assert.Equal(among, StartForecast.WithArrivals(snapshot, past, options)[request.Holder]);
    }

    [Fact]
    public void Forecast_NobodyCameLately_IsTheSame()
    {
        var request = A.Request("1x1", "short");
        var snapshot = A.Mesh("a1").Snapshot(request).With((Known.Gang('1'), Known.Running(10)), (request.Holder, Known.Waiting(5)));

        Assert.Equal(StartForecast.Of(snapshot), StartForecast.WithArrivals(snapshot, new RecentPast { Runs = [] }));
    }
}
