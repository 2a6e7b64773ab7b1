using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Tables;

/// <summary>One seed of one cell: its outcome, and what it came from.</summary>
public sealed record SeedResult
{
    /// <summary>Seed.</summary>
    public required long Seed { get; init; }

    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }

    /// <summary>The runs behind it, the first ancestor first.</summary>
    public required IReadOnlyList<RunId> Runs { get; init; }

    /// <summary>What came of it.</summary>
    public required SeedOutcome Outcome { get; init; }
}
