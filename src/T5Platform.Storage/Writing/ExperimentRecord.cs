using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Storage.Writing;

/// <summary>A row of <c>experiments</c>, written by ExperimentGrain only.</summary>
public sealed record ExperimentRecord
{
    /// <summary>Id.</summary>
    public required ExperimentId Id { get; init; }

    /// <summary>The spec as it stands: as submitted, and what was changed since.</summary>
    public required ExperimentSpec Spec { get; init; }

    /// <summary>The DAG.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>Where it stands.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>What was decided since it was submitted.</summary>
    public ExperimentDecisions Decisions { get; init; } = ExperimentDecisions.None;

    /// <summary>Why it ended, when it did not complete; why it is paused.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Counts writes: the fence against a second activation.</summary>
    public long Version { get; init; }
}
