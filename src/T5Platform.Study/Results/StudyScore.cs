using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Results;

/// <summary>What came of one seed of a row in one measured column.</summary>
public sealed record StudyScore
{
    /// <summary>The row.</summary>
    public required string Row { get; init; }

    /// <summary>The full column; no average.</summary>
    public required string Column { get; init; }

    /// <summary>The task's metric in it; null while nothing of the task is scored.</summary>
    public string? Metric { get; init; }

    /// <summary>The seed.</summary>
    public required long Seed { get; init; }

    /// <summary>The score; null without one.</summary>
    public double? Score { get; init; }

    /// <summary>Why it has none and never will; null otherwise.</summary>
    public string? Failure { get; init; }

    /// <summary>Share of its work that is done, 0 to 1, while it has none.</summary>
    public double Fraction { get; init; }

    /// <summary>The evaluation.</summary>
    public EvaluationId Evaluation { get; init; }

    /// <summary>The runs behind it, the first ancestor first.</summary>
    public IReadOnlyList<RunId> Runs { get; init; } = [];

    /// <summary>Scores of its examples, in the task's order; null where they are not at hand.</summary>
    public IReadOnlyList<double>? Examples { get; init; }
}
