using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Specs;

/// <summary>All that an EvaluationGrain is given at its start.</summary>
[GenerateSerializer, Immutable, Alias("t5.EvaluationStart")]
public sealed record EvaluationStart
{
    /// <summary>The experiment it belongs to.</summary>
    [Id(0)] public required ExperimentId Experiment { get; init; }

    /// <summary>Name within the experiment.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The spec.</summary>
    [Id(2)] public required EvaluationSpec Spec { get; init; }

    /// <summary>The run it judges.</summary>
    [Id(3)] public required RunId Run { get; init; }

    /// <summary>The checkpoint it judges.</summary>
    [Id(4)] public required CheckpointReference Checkpoint { get; init; }

    /// <summary>Scheduling priority.</summary>
    [Id(5)] public int Priority { get; init; }

    /// <summary>The pool it wants.</summary>
    [Id(6)] public required PoolId Pool { get; init; }

    /// <summary>How often it may die.</summary>
    [Id(7)] public RestartPolicy Restarts { get; init; } = new();

    /// <summary>Whose quota it counts against.</summary>
    [Id(8)] public TenantId Tenant { get; init; } = TenantId.Default;

    /// <summary>Checkpoints whose networks decode with it; empty: it is judged alone.</summary>
    [Id(9)] public IReadOnlyList<CheckpointReference> Members { get; init; } = [];
}
