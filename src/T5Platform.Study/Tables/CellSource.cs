using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Tables;

/// <summary>What one figure of a cell came from.</summary>
public sealed record CellSource
{
    /// <summary>Seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Task.</summary>
    public required string Task { get; init; }

    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }

    /// <summary>The runs behind it, the first ancestor first.</summary>
    public required IReadOnlyList<RunId> Runs { get; init; }

    /// <summary>Its score; null without one.</summary>
    public double? Score { get; init; }

    /// <summary>Why it has none and never will; null otherwise.</summary>
    public string? Failure { get; init; }
}
