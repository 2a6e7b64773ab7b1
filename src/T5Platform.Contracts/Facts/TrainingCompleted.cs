namespace T5Platform.Contracts.Facts;

/// <summary>The last step is done and the final checkpoint is written (reported before).</summary>
[GenerateSerializer, Immutable, Alias("t5.TrainingCompleted")]
public sealed record TrainingCompleted([property: Id(0)] long Steps, [property: Id(1)] string WeightsSha256) : ShardFact;
