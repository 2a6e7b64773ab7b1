using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Sweeps;

/// <summary>A sweep: an experiment, and what of it is varied.</summary>
public sealed record SweepDefinition
{
    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>How trials are chosen.</summary>
    public required SweepMethod Method { get; init; }

    /// <summary>What every trial is a change of; it has one row.</summary>
    public required ExperimentSpec Spec { get; init; }

    /// <summary>What is varied, in order.</summary>
    public required IReadOnlyList<SweepField> Fields { get; init; }

    /// <summary>How many trials are drawn; of a grid, how many there are.</summary>
    public required int Trials { get; init; }

    /// <summary>Seed of the draws.</summary>
    public long Seed { get; init; }

    /// <summary>How many trials are at work at once.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>By what they are compared.</summary>
    public required SweepObjective Objective { get; init; }

    /// <summary>The rungs; null: each trial is one experiment with the spec's steps.</summary>
    public SweepHalving? Halving { get; init; }

    /// <summary>How many rungs there are.</summary>
    public int Rungs => Halving?.Rungs ?? 1;
}
