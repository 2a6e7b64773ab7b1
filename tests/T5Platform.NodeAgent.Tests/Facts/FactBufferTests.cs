using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.NodeAgent.Facts;

namespace T5Platform.NodeAgent.Tests.Facts;

[Trait("speed", "unit")]
public sealed class FactBufferTests
{
    [Fact]
    public async Task Peek_FactsNotTaken_GivesThemAgainInOrder()
    {
        var buffer = new FactBuffer();
        foreach (var number in Enumerable.Range(1, 5))
            buffer.Add(Report(number));

        var first = await buffer.Peek(3, TestContext.Current.CancellationToken);
        var again = await buffer.Peek(3, TestContext.Current.CancellationToken);
        buffer.Taken(3);
        var rest = await buffer.Peek(3, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], first.Select(report => report.Sequence));
        Assert.Equal(first, again);
        Assert.Equal([4, 5], rest.Select(report => report.Sequence));
    }

    [Fact]
    public async Task Peek_Empty_WaitsForTheFirstFact()
    {
        var buffer = new FactBuffer();
        var peek = buffer.Peek(10, TestContext.Current.CancellationToken);
        Assert.False(peek.IsCompleted);

        buffer.Add(Report(1));

        Assert.Single(await peek);
    }

    private static ShardReport Report(long sequence) => new()
    {
        Shard = new ShardKey(A.Holder, 0),
        Generation = new(1),
        Sequence = sequence,
        At = DateTimeOffset.UnixEpoch,
        Fact = new ShardAlive("loading"),
    };
}
