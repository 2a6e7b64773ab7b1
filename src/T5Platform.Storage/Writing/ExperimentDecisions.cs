using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;

namespace T5Platform.Storage.Writing;

/// <summary>What people decided about an experiment since it was submitted. Its spec and its plan are as they stand after that.</summary>
public sealed record ExperimentDecisions
{
    /// <summary>Nothing yet.</summary>
    public static readonly ExperimentDecisions None = new();

    /// <summary>The spec as it was submitted, once the present one differs: the same submission again is known by it.</summary>
    public ExperimentSpec? Submitted { get; init; }

    /// <summary>Failed cells that do not count.</summary>
    public IReadOnlyList<ExcludedCell> Excluded { get; init; } = [];

    /// <summary>Runs and evaluations that shall begin again and have not been told so yet.</summary>
    public IReadOnlyList<LeaseHolder> Retrying { get; init; } = [];

    /// <summary>The row that is to get seeds until its means are known; null: none.</summary>
    public SeedGoal? Seeds { get; init; }

    /// <summary>The deadline of which was said that it is past.</summary>
    public DateTimeOffset? DeadlineTold { get; init; }
}
