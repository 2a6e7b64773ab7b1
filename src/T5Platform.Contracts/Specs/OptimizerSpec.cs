namespace T5Platform.Contracts.Specs;

/// <summary>The optimiser and its schedule.</summary>
[GenerateSerializer, Immutable, Alias("t5.OptimizerSpec")]
public sealed record OptimizerSpec
{
    /// <summary>Schedule.</summary>
    [Id(0)] public required LearningRateSchedule Schedule { get; init; }

    /// <summary>Rate that the schedule scales.</summary>
    [Id(1)] public required float LearningRate { get; init; }

    /// <summary>Warm-up steps of the inverse square root and of the triangle.</summary>
    [Id(2)] public int WarmupSteps { get; init; } = 10_000;

    /// <summary>Algorithm.</summary>
    [Id(3)] public OptimizerAlgorithm Algorithm { get; init; }

    /// <summary>AdamW: share of a weight that is taken off at each step, times the rate.</summary>
    [Id(4)] public double WeightDecay { get; init; }

    /// <summary>AdamW: decay of the mean gradient.</summary>
    [Id(5)] public double Beta1 { get; init; } = 0.9;

    /// <summary>AdamW: decay of the mean squared gradient.</summary>
    [Id(6)] public double Beta2 { get; init; } = 0.999;
}
