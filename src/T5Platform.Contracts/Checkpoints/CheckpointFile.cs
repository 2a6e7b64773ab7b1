namespace T5Platform.Contracts.Checkpoints;

/// <summary>One file of a checkpoint.</summary>
[GenerateSerializer, Immutable, Alias("t5.CheckpointFile")]
public sealed record CheckpointFile
{
    /// <summary>File name beside the manifest.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Size in bytes.</summary>
    [Id(1)] public required long Bytes { get; init; }

    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    [Id(2)] public required string Sha256 { get; init; }
}
