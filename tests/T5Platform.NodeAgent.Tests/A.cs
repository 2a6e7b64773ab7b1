using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Shards;
using T5Platform.Contracts.Specs;

namespace T5Platform.NodeAgent.Tests;

/// <summary>Builders.</summary>
internal static class A
{
    public static readonly LeaseHolder Holder = LeaseHolder.Of(new RunId(new Guid("11111111-1111-1111-1111-111111111111")));

    public static ShardAssignment Assignment(int rank = 0, long generation = 1, int? device = null, LeaseHolder? holder = null) => new()
    {
        Shard = new(holder ?? Holder, rank),
        Generation = new(generation),
        WorldSize = 2,
        Node = new("node-0"),
        DeviceIndex = device ?? rank,
        Coordinate = new(0, rank),
        Work = new EvaluationWork
        {
            Checkpoint = new() { Id = new(Guid.Empty), ManifestPath = "none", Step = 0 },
            Spec = new() { Model = ModelPreset.All["test"], Vocabulary = "bytes", Task = "none", InputLength = 8, TargetLength = 8 },
        },
    };

    public static NodeOrders Orders(params ShardAssignment[] shards) => new() { Version = 1, Shards = shards };

    public static AgentOptions Options(string shardPath, string home) => new()
    {
        Node = new("node-0"),
        Block = new(default, new MeshShape(1, 2)),
        ShardPath = shardPath,
        BlobRoot = home,
        CacheRoot = home,
        HeartbeatEvery = TimeSpan.FromMilliseconds(50),
        RetryAtMost = TimeSpan.FromMilliseconds(50),
    };
}
