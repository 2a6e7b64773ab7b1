using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Experiments;

/// <summary>One run of the plan. Its id follows from the experiment and the name: planning twice gives the same ids.</summary>
[GenerateSerializer, Immutable, Alias("t5.PlannedRun")]
public sealed record PlannedRun
{
    /// <summary>Id.</summary>
    [Id(0)] public required RunId Id { get; init; }

    /// <summary>Name within the experiment: <c>span-corruption/seed-1/pretrain</c>, <c>span-corruption/seed-1/member_kind</c>.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>The spec.</summary>
    [Id(2)] public required RunSpec Spec { get; init; }

    /// <summary>The run whose final checkpoint's weights begin this one; null: initial weights.</summary>
    [Id(3)] public RunId? InitialFrom { get; init; }

    /// <summary>What decides its bits, those of the runs before it among it: runs of one hash end with the same weights. Null in plans from before it was kept.</summary>
    [Id(4)] public string? Hash { get; init; }

    /// <summary>The experiment whose run it is, where an equal one is used; null: its own.</summary>
    [Id(5)] public ExperimentId? SharedFrom { get; init; }

    /// <summary>The run of the extended experiment that it goes on from, weights, optimiser and step; null: none.</summary>
    [Id(6)] public RunId? ContinueFrom { get; init; }
}
