using Microsoft.Extensions.Time.Testing;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Grains.Scheduling;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;

namespace T5Platform.Grains.Tests.Scheduling;

/// <summary>How often starts are forecast.</summary>
public sealed class ForecastsTests
{
    private static readonly SliceRequest Request = new()
    {
        Holder = LeaseHolder.Of(A.RunId), Generation = new(1), Parallelism = new(1, 1), Pool = new("default"), SubmittedAt = A.Noon,
    };

    private readonly FakeTimeProvider time = new(A.Noon);
    private int looked;

    [Fact]
    public async Task Refresh_SoonAgain_HoldsTheLastOne_AndLaterComputesTheNext()
    {
        var forecasts = new Forecasts(TimeSpan.FromSeconds(15), time);
        Assert.Null(forecasts.Of(Request.Holder));

        await forecasts.Refresh(Snapshot, SchedulingOptions.Default, 10);
        await forecasts.Refresh(Snapshot, SchedulingOptions.Default, 10);
        Assert.Equal((1, A.Noon), (looked, forecasts.Of(Request.Holder)!.AsOf));

        time.Advance(TimeSpan.FromSeconds(15));
        await forecasts.Refresh(Snapshot, SchedulingOptions.Default, 10);
        Assert.Equal((2, A.Noon.AddSeconds(15)), (looked, forecasts.Of(Request.Holder)!.AsOf));
    }

    [Theory]
    [InlineData(0, 300)]
    [InlineData(1, 300)]
    [InlineData(50, 40)]
    [InlineData(5_000, 10)]
    public void Cycles_WhereOneTakesLong_AreFewer(int milliseconds, int cycles) => Assert.Equal(cycles, Forecasts.Cycles(TimeSpan.FromMilliseconds(milliseconds)));

    private ClusterSnapshot Snapshot()
    {
        looked++;
        return new() { Now = time.GetUtcNow(), Pods = [], Leases = [], Queue = [Request] };
    }
}
