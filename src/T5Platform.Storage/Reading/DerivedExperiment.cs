using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Storage.Reading;

/// <summary>An experiment that extends another one, or begins from a checkpoint of one of its runs.</summary>
public sealed record DerivedExperiment
{
    /// <summary>Id.</summary>
    public required ExperimentId Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>Its spec, which names what it was derived from.</summary>
    public required ExperimentSpec Spec { get; init; }
}
