using T5Platform.Contracts.Leases;

namespace T5Platform.Storage.Reading;

/// <summary>An active lease with what people call its holder.</summary>
public sealed record ActiveLease
{
    /// <summary>The lease.</summary>
    public required SliceLease Lease { get; init; }

    /// <summary>Name of the run or evaluation within its experiment.</summary>
    public required string HolderName { get; init; }

    /// <summary>The experiment.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>Its name.</summary>
    public required string ExperimentName { get; init; }
}
