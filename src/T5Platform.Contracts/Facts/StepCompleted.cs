namespace T5Platform.Contracts.Facts;

/// <summary>A training step is done. Only rank 0 reports it; every value is the gang's.</summary>
[GenerateSerializer, Immutable, Alias("t5.StepCompleted")]
public sealed record StepCompleted : ShardFact
{
    /// <summary>Step number, from 0.</summary>
    [Id(0)] public required long Step { get; init; }

    /// <summary>Training loss, nats per target token; exactly the float32 that was computed.</summary>
    [Id(1)] public required float Loss { get; init; }

    /// <summary>Tokens in the batch that are not padding, inputs and targets.</summary>
    [Id(2)] public required int Tokens { get; init; }

    /// <summary>Wall-clock seconds of the step.</summary>
    [Id(3)] public required double Seconds { get; init; }

    /// <summary>Learning rate used.</summary>
    [Id(4)] public required float LearningRate { get; init; }
}
