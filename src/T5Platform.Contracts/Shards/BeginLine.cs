namespace T5Platform.Contracts.Shards;

/// <summary>The first line: the assignment and where things are on this node.</summary>
public sealed record BeginLine : ShardLine
{
    /// <summary>The assignment.</summary>
    public required ShardAssignment Assignment { get; init; }

    /// <summary>Directory of blobs (checkpoints), shared by all nodes.</summary>
    public required string BlobRoot { get; init; }

    /// <summary>Directory of this node's caches (tokenised data).</summary>
    public required string CacheRoot { get; init; }

    /// <summary>Directory of users' data sets; null when there is none.</summary>
    public string? DataRoot { get; init; }

    /// <summary>Threads that a CPU shard may use.</summary>
    public required int Threads { get; init; }

    /// <summary>The address at which it shall listen for its gang.</summary>
    public required string Address { get; init; }

    /// <summary>CPU slot or GPU.</summary>
    public required Mesh.DeviceKind Device { get; init; }
}
