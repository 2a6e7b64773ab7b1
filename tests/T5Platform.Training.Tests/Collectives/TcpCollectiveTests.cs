using System.Net;
using System.Net.Sockets;
using T5Platform.Training.Collectives;
using T5Platform.Training.Gradients;

namespace T5Platform.Training.Tests.Collectives;

[Trait("speed", "integration")]
public sealed class TcpCollectiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1_000)]
    [InlineData(2_500_000)]
    public async Task AddInTree_AnyGangSize_GivesTheBitsOfOneRank(int length)
    {
        var shards = Terms.Random(8, length, seed: 5);
        var expected = Terms.Bits(Local(shards)).ToArray();
        foreach (var ranks in new[] { 2, 4, 8 })
            foreach (var result in await Sums(shards, ranks))
                Assert.True(expected.SequenceEqual(Terms.Bits(result)), $"{ranks} ranks");
    }

    [Fact]
    public async Task AddInTree_ManyTimesWithBarriers_StaysInStep()
    {
        using var gang = await Gang.JoinAsync(4, Cancellation);
        var sums = await gang.Each(rank =>
        {
            var buffer = new float[100];
            for (var i = 0; i < 200; i++)
            {
                Array.Fill(buffer, rank.Rank + i);
                rank.AddInTree(buffer);
                Assert.All(buffer, value => Assert.Equal(6 + 4 * i, value));
                if (i % 10 == 0) rank.Barrier();
            }

            return buffer[0];
        });
        Assert.Equal([802f, 802f, 802f, 802f], sums);
    }

    [Fact]
    public async Task AddInTree_PeerLeaves_ThrowsPeerLostOnTheOthers()
    {
        using var gang = await Gang.JoinAsync(2, Cancellation);
        var waiting = Task.Run(() => gang[0].AddInTree(new float[10]), Cancellation);
        gang[1].Dispose();
        var lost = await Assert.ThrowsAsync<PeerLostException>(() => waiting);
        Assert.Equal(1, lost.PeerRank);
    }

    [Fact]
    public async Task Lost_PeersConnectionBreaks_CompletesThoughNobodyWaits()
    {
        using var listener = GangListener.Listen("127.0.0.1");
        var joining = listener.JoinAsync(Gang.Identity(0, 2), [listener.Endpoint, "127.0.0.1:1"], new GangOptions(), TimeProvider.System, Cancellation);
        using var socket = await Introduced(listener.Endpoint, Gang.Identity(1, 2));
        using var rank = await joining;
        Assert.False(rank.Lost.IsCompleted);
        socket.Dispose();
        Assert.Equal(1, (await rank.Lost.WaitAsync(Cancellation)).PeerRank);
    }

    [Fact]
    public async Task Lost_PeerIsSilentThoughConnected_CompletesAfterTheTimeout()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var listener = GangListener.Listen("127.0.0.1");
        var options = new GangOptions();
        var joining = listener.JoinAsync(Gang.Identity(0, 2), [listener.Endpoint, "127.0.0.1:1"], options, time, Cancellation);
        using var socket = await Introduced(listener.Endpoint, Gang.Identity(1, 2));
        using var rank = await joining;
        time.Advance(options.SilenceTimeout);
        Assert.False(rank.Lost.IsCompleted);
        time.Advance(options.HeartbeatEvery);
        Assert.Contains("silent", (await rank.Lost.WaitAsync(Cancellation)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run-b", 3, 2, 1, "run-b")]
    [InlineData("run-a", 2, 2, 1, "generation 2")]
    [InlineData("run-a", 3, 4, 1, "4 ranks")]
    [InlineData("run-a", 3, 2, 0, "rank 0")]
    public async Task Join_StrangerKnocks_IsRefusedWithTheReasonAndTheGangGoesOn(string holder, long generation, int worldSize, int rank, string reason)
    {
        using var listener = GangListener.Listen("127.0.0.1");
        var joining = listener.JoinAsync(Gang.Identity(0, 2), [listener.Endpoint, "127.0.0.1:1"], new GangOptions(), TimeProvider.System, Cancellation);
        var stranger = new GangIdentity { Holder = holder, Generation = generation, WorldSize = worldSize, Rank = rank };
        var refusal = await Assert.ThrowsAsync<IOException>(() => Introduced(listener.Endpoint, stranger));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        using var right = await Introduced(listener.Endpoint, Gang.Identity(1, 2));
        using var gang = await joining;
        Assert.Equal(2, gang.WorldSize);
    }

    [Fact]
    public async Task Join_NoiseOnThePort_IsTurnedAway()
    {
        using var listener = GangListener.Listen("127.0.0.1");
        var joining = listener.JoinAsync(Gang.Identity(0, 2), [listener.Endpoint, "127.0.0.1:1"], new GangOptions(), TimeProvider.System, Cancellation);
        using (var noise = await Connected(listener.Endpoint)) await noise.SendAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray(), Cancellation);
        using var right = await Introduced(listener.Endpoint, Gang.Identity(1, 2));
        using var gang = await joining;
        Assert.Equal(0, gang.Rank);
    }

    [Fact]
    public async Task Join_PeerNeverComes_IsLostAfterTheTimeout()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var listener = GangListener.Listen("127.0.0.1");
        var options = new GangOptions();
        var joining = listener.JoinAsync(Gang.Identity(0, 2), [listener.Endpoint, "127.0.0.1:1"], options, time, Cancellation);
        time.Advance(options.JoinTimeout);
        Assert.Equal(1, (await Assert.ThrowsAsync<PeerLostException>(() => joining)).PeerRank);
    }

    private static async Task<float[][]> Sums(float[][] shards, int ranks)
    {
        using var gang = await Gang.JoinAsync(ranks, Cancellation);
        var own = shards.Chunk(shards.Length / ranks).ToArray();
        return await gang.Each(rank =>
        {
            var buffer = Local(own[rank.Rank]);
            rank.AddInTree(buffer);
            return buffer;
        });
    }

    private static float[] Local(float[][] shards)
    {
        var tree = new LogicalShardTree(shards.Length);
        var buffer = new float[shards[0].Length];
        foreach (var shard in shards)
        {
            shard.CopyTo(buffer, 0);
            tree.Push(buffer);
        }

        return buffer;
    }

    private static async Task<Socket> Introduced(string endpoint, GangIdentity identity)
    {
        var socket = await Connected(endpoint);
        await GangHandshake.IntroduceAsync(socket, identity, Cancellation);
        return socket;
    }

    private static async Task<Socket> Connected(string endpoint)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPEndPoint.Parse(endpoint), Cancellation);
        return socket;
    }
}
