namespace T5Platform.Contracts.Specs;

/// <summary>Adafactor as Mesh TensorFlow defined it, with its schedule.</summary>
[GenerateSerializer, Immutable, Alias("t5.OptimizerSpec")]
public sealed record OptimizerSpec
{
    /// <summary>Schedule.</summary>
    [Id(0)] public required LearningRateSchedule Schedule { get; init; }

    /// <summary>Rate that the schedule scales.</summary>
    [Id(1)] public required float LearningRate { get; init; }

    /// <summary>Warm-up steps of the inverse square root.</summary>
    [Id(2)] public int WarmupSteps { get; init; } = 10_000;
}
