using T5Platform.Contracts.Mesh;

namespace T5Platform.NodeAgent;

/// <summary>What an operator sets for one node.</summary>
public sealed record AgentOptions
{
    /// <summary>This node.</summary>
    public required NodeId Node { get; init; }

    /// <summary>The pool of its devices.</summary>
    public PoolId Pool { get; init; } = new("default");

    /// <summary>The pod whose mesh it owns a block of.</summary>
    public PodId Pod { get; init; } = new("pod-0");

    /// <summary>Its block.</summary>
    public required MeshRectangle Block { get; init; }

    /// <summary>CPU slots or GPUs.</summary>
    public DeviceKind Devices { get; init; } = DeviceKind.Cpu;

    /// <summary>The address at which other nodes reach its shards.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The shard program: an executable, or a .dll that <c>dotnet</c> runs.</summary>
    public required string ShardPath { get; init; }

    /// <summary>Directory of blobs (checkpoints), the same on all nodes.</summary>
    public required string BlobRoot { get; init; }

    /// <summary>Directory of this node's caches.</summary>
    public required string CacheRoot { get; init; }

    /// <summary>Directory of users' data sets, if any.</summary>
    public string? DataRoot { get; init; }

    /// <summary>Threads of a CPU shard; 1 to 256.</summary>
    public int ThreadsPerShard { get; init; } = 1;

    /// <summary>How often it says that it lives; far below the control plane's patience (15 s).</summary>
    public TimeSpan HeartbeatEvery { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest wait between attempts to reach the control plane.</summary>
    public TimeSpan RetryAtMost { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Most facts in one report.</summary>
    public int ReportBatch { get; init; } = 500;
}
