namespace T5Platform.Contracts.Experiments;

/// <summary>One cell of the table, before its numbers: row × task, with one evaluation a seed.</summary>
[GenerateSerializer, Immutable, Alias("t5.PlannedCell")]
public sealed record PlannedCell
{
    /// <summary>Row name.</summary>
    [Id(0)] public required string Row { get; init; }

    /// <summary>Task.</summary>
    [Id(1)] public required string Task { get; init; }

    /// <summary>Evaluation of each seed, in the order of the experiment's seeds.</summary>
    [Id(2)] public required IReadOnlyList<EvaluationId> Evaluations { get; init; }
}
