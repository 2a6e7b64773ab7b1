namespace T5Platform.Contracts.Experiments;

/// <summary>One cell of the table, before its numbers: row × task, with the evaluations of each seed.</summary>
[GenerateSerializer, Immutable, Alias("t5.PlannedCell")]
public sealed record PlannedCell
{
    /// <summary>Row name.</summary>
    [Id(0)] public required string Row { get; init; }

    /// <summary>Task.</summary>
    [Id(1)] public required string Task { get; init; }

    /// <summary>Evaluation of each seed's final checkpoint, in the order of the experiment's seeds.</summary>
    [Id(2)] public required IReadOnlyList<EvaluationId> Evaluations { get; init; }

    /// <summary>Evaluations of each seed's earlier checkpoints, by step, where every one is judged; else empty.</summary>
    [Id(3)] public IReadOnlyList<IReadOnlyList<EvaluationId>> Earlier { get; init; } = [];

    /// <summary>All evaluations of a seed, by step, the final checkpoint's last.</summary>
    public IEnumerable<EvaluationId> OfSeed(int index) => (index < Earlier.Count ? Earlier[index] : []).Append(Evaluations[index]);
}
