using System.Security.Cryptography;
using System.Text;

namespace T5Platform.Contracts.Checkpoints;

/// <summary>What a checkpoint consists of. Written last; a checkpoint without it does not exist.</summary>
[GenerateSerializer, Immutable, Alias("t5.CheckpointManifest")]
public sealed record CheckpointManifest
{
    /// <summary>The checkpoint.</summary>
    [Id(0)] public required CheckpointId Id { get; init; }

    /// <summary>The run that wrote it.</summary>
    [Id(1)] public required RunId Run { get; init; }

    /// <summary>The life that wrote it.</summary>
    [Id(2)] public required Generation Generation { get; init; }

    /// <summary>Steps done: training goes on with step number <c>Step</c> (from 0).</summary>
    [Id(3)] public required long Step { get; init; }

    /// <summary>The manifest's own path under the blob root.</summary>
    [Id(4)] public required string Path { get; init; }

    /// <summary>Its files, weights first.</summary>
    [Id(5)] public required IReadOnlyList<CheckpointFile> Files { get; init; }

    /// <summary>SHA-256 over the weights file, or over the hashes of several (<see cref="HashOf"/>): equal bits on equal model parallelism, equal hash.</summary>
    [Id(6)] public required string WeightsSha256 { get; init; }

    /// <summary>Whether it is the run's last.</summary>
    [Id(7)] public bool Final { get; init; }

    /// <summary>The hash of weights in one file or in several.</summary>
    /// <param name="weights">Their files, in order.</param>
    public static string HashOf(IReadOnlyList<CheckpointFile> weights) => weights is [var only]
        ? only.Sha256
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(weights.Select(static file => file.Sha256)))));
}
