using Microsoft.Extensions.Time.Testing;
using T5Platform.Web.Dashboard.Live;

namespace T5Platform.Web.Tests.Dashboard.Live;

[Trait("speed", "unit")]
public sealed class MemoTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider _time = new();
    private int _readings;

    [Fact]
    public async Task Get_WithinItsTimeToLive_SharesOneReading()
    {
        var memo = new Memo(_time);
        Assert.Equal(1, await memo.Get("key", Second, Read));
        Assert.Equal(1, await memo.Get("key", Second, Read));
        _time.Advance(Second);
        Assert.Equal(2, await memo.Get("key", Second, Read));
    }

    [Fact]
    public async Task Get_AfterAFailedReading_ReadsAnew()
    {
        var memo = new Memo(_time);
        await Assert.ThrowsAsync<TimeoutException>(() => memo.Get<int>("key", Second, _ => throw new TimeoutException()));
        Assert.Equal(1, await memo.Get("key", Second, Read));
    }

    [Fact]
    public async Task Get_WhileAReadingIsUnderWay_WaitsForTheSame()
    {
        var memo = new Memo(_time);
        var gate = new TaskCompletionSource<int>();
        var (one, other) = (memo.Get("key", Second, _ => gate.Task), memo.Get("key", Second, Read));
        gate.SetResult(7);
        Assert.Equal((7, 7), (await one, await other));
        Assert.Equal(0, _readings);
    }

    private Task<int> Read(CancellationToken cancellationToken) => Task.FromResult(++_readings);
}
