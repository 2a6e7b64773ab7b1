using System.Text.Json;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Shards;
using T5Platform.Tests.Postgres;

namespace T5Platform.Storage.Tests.Writing;

[Trait("speed", "integration")]
public class NodeStoreTests(PostgresFixture postgres) : StorageTests(postgres)
{
    [Fact]
    public async Task Save_InsertsAndReplaces()
    {
        await Nodes.Save(A.Node("node-2"), A.Time, [A.Event("node-joined")], Cancellation);
        await Nodes.Save(A.Node("node-1"), A.Time, [], Cancellation);
        var lost = A.Node("node-2") with { Health = NodeHealth.Lost };
        await Nodes.Save(lost, A.Time, [A.Event("node-lost")], Cancellation);

        Assert.Equal(["node-1", "node-2"], (await Nodes.All(Cancellation)).Select(node => node.Node.Value));
        Assert.Equal(JsonSerializer.Serialize(lost, ShardJson.Options), JsonSerializer.Serialize(await Nodes.Find(lost.Node, Cancellation), ShardJson.Options));
        Assert.Null(await Nodes.Find(new("node-3"), Cancellation));
        Assert.Equal(["node-lost", "node-joined"], (await Reader.Events(null, 10, cancellationToken: Cancellation)).Select(line => line.Event.Kind));
    }
}
