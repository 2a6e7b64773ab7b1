using T5Platform.Contracts.Shards;

namespace T5Platform.Contracts.Specs;

/// <summary>All that a RunGrain is given at its start.</summary>
[GenerateSerializer, Immutable, Alias("t5.RunStart")]
public sealed record RunStart
{
    /// <summary>The experiment it belongs to.</summary>
    [Id(0)] public required ExperimentId Experiment { get; init; }

    /// <summary>Name within the experiment: <c>span-corruption/seed-1/pretrain</c>.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The spec.</summary>
    [Id(2)] public required RunSpec Spec { get; init; }

    /// <summary>Another run's checkpoint whose weights begin this one.</summary>
    [Id(3)] public CheckpointReference? InitialFrom { get; init; }

    /// <summary>Scheduling priority.</summary>
    [Id(4)] public int Priority { get; init; }

    /// <summary>The pool it wants.</summary>
    [Id(5)] public required PoolId Pool { get; init; }

    /// <summary>How often it may die.</summary>
    [Id(6)] public RestartPolicy Restarts { get; init; } = new();

    /// <summary>Whose quota it counts against.</summary>
    [Id(7)] public TenantId Tenant { get; init; } = TenantId.Default;

    /// <summary>A run of the same spec but for fewer steps: while this one has no checkpoint of its own, it goes on from that one's newest. It does not change a bit.</summary>
    [Id(8)] public RunId? ContinueFrom { get; init; }
}
