namespace T5Platform.Study.Bundles;

/// <summary>A run of a bundle, and the manifests of its checkpoints.</summary>
public sealed record BundledRun
{
    /// <summary>Name, the same wherever the experiment is run.</summary>
    public required string Name { get; init; }

    /// <summary>Its state when the bundle was made.</summary>
    public required string State { get; init; }

    /// <summary>Steps that it has.</summary>
    public required long Steps { get; init; }

    /// <summary>The slice of its last life; null: none is known.</summary>
    public string? Slice { get; init; }

    /// <summary>Its sound checkpoints, by step.</summary>
    public required IReadOnlyList<BundledCheckpoint> Checkpoints { get; init; }

    /// <summary>SHA-256 of its final weights; null: it has none.</summary>
    public string? FinalWeights => Checkpoints.LastOrDefault(static checkpoint => checkpoint.Final)?.WeightsSha256;
}
