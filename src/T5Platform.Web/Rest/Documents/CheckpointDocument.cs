using T5Platform.Contracts.Checkpoints;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Rest.Documents;

/// <summary>One committed checkpoint.</summary>
internal sealed record CheckpointDocument
{
    /// <summary>Id.</summary>
    public required CheckpointId Id { get; init; }

    /// <summary>Steps done when it was written.</summary>
    public required long Step { get; init; }

    /// <summary>The life that wrote it.</summary>
    public required long Generation { get; init; }

    /// <summary>Whether it is the run's last.</summary>
    public required bool Final { get; init; }

    /// <summary>SHA-256 of the weights: equal bits, equal hash.</summary>
    public required string WeightsSha256 { get; init; }

    /// <summary>Bytes of all files.</summary>
    public required long Bytes { get; init; }

    /// <summary>The manifest's path under the blob root.</summary>
    public required string Path { get; init; }

    /// <summary>Its files.</summary>
    public required IReadOnlyList<CheckpointFile> Files { get; init; }

    /// <summary>When it was committed.</summary>
    public required DateTimeOffset CommittedAt { get; init; }

    /// <summary>What was found to be wrong with it.</summary>
    public string? Damage { get; init; }

    public static CheckpointDocument Of(CheckpointRecord checkpoint) => new()
    {
        Id = checkpoint.Manifest.Id,
        Step = checkpoint.Manifest.Step,
        Generation = checkpoint.Manifest.Generation.Value,
        Final = checkpoint.Manifest.Final,
        WeightsSha256 = checkpoint.Manifest.WeightsSha256,
        Bytes = checkpoint.Manifest.Files.Sum(static file => file.Bytes),
        Path = checkpoint.Manifest.Path,
        Files = checkpoint.Manifest.Files,
        CommittedAt = checkpoint.CommittedAt,
        Damage = checkpoint.Damage,
    };
}
