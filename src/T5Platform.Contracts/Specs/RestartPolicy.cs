namespace T5Platform.Contracts.Specs;

/// <summary>How often a run may die.</summary>
[GenerateSerializer, Immutable, Alias("t5.RestartPolicy")]
public sealed record RestartPolicy
{
    /// <summary>Deaths allowed without a step of progress beyond the best step so far; progress sets the count back.</summary>
    [Id(0)] public int MaxRestartsWithoutProgress { get; init; } = 5;

    /// <summary>Deaths on one node after which the run is not placed there again.</summary>
    [Id(1)] public int MaxDeathsPerNode { get; init; } = 3;
}
