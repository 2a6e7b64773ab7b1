namespace T5Platform.Study.Bundles;

/// <summary>An experiment of a bundle.</summary>
public sealed record BundledExperiment
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Its id where it was run.</summary>
    public required string Id { get; init; }

    /// <summary>Its state when the bundle was made.</summary>
    public required string State { get; init; }

    /// <summary>The file of the archive that holds its spec.</summary>
    public required string Spec { get; init; }

    /// <summary>Its runs.</summary>
    public required IReadOnlyList<BundledRun> Runs { get; init; }

    /// <summary>Its evaluations.</summary>
    public required IReadOnlyList<BundledEvaluation> Evaluations { get; init; }
}
