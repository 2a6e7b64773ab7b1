using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Experiments;

/// <summary>One evaluation of the plan: a checkpoint of a run on a task.</summary>
[GenerateSerializer, Immutable, Alias("t5.PlannedEvaluation")]
public sealed record PlannedEvaluation
{
    /// <summary>Id.</summary>
    [Id(0)] public required EvaluationId Id { get; init; }

    /// <summary>Name within the experiment.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The run it judges.</summary>
    [Id(2)] public required RunId Run { get; init; }

    /// <summary>The spec.</summary>
    [Id(3)] public required EvaluationSpec Spec { get; init; }

    /// <summary>The step whose checkpoint it judges; null: the final one.</summary>
    [Id(4)] public long? Step { get; init; }

    /// <summary>Runs whose networks decode with it; empty: it is judged alone.</summary>
    [Id(5)] public IReadOnlyList<RunId> Members { get; init; } = [];

    /// <summary>The experiment whose evaluation it is, where an equal one is used; null: its own.</summary>
    [Id(6)] public ExperimentId? SharedFrom { get; init; }

    /// <summary>Every run that it needs.</summary>
    public IEnumerable<RunId> EachRun() => Members.Prepend(Run);
}
