namespace T5Platform.Contracts.Mesh;

/// <summary>One device as its node's inventory found it.</summary>
[GenerateSerializer, Immutable, Alias("t5.DeviceInfo")]
public sealed record DeviceInfo
{
    /// <summary>Index on the node: row-major in the node's block; a GPU's CUDA index.</summary>
    [Id(0)] public required int Index { get; init; }

    /// <summary>CPU slot or GPU.</summary>
    [Id(1)] public required DeviceKind Kind { get; init; }

    /// <summary>Model name, for people.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Bytes of memory a shard may use on it; 0 when unknown.</summary>
    [Id(3)] public long MemoryBytes { get; init; }

    /// <summary>Whether it may be leased.</summary>
    [Id(4)] public bool Healthy { get; init; } = true;
}
