namespace T5Platform.Contracts.Facts;

/// <summary>Something that happened to a shard: a JSON line on its standard output, or seen by its agent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "fact")]
[JsonDerivedType(typeof(ShardStarted), "started")]
[JsonDerivedType(typeof(ShardListening), "listening")]
[JsonDerivedType(typeof(ShardAlive), "alive")]
[JsonDerivedType(typeof(StepCompleted), "step-completed")]
[JsonDerivedType(typeof(CheckpointWritten), "checkpoint-written")]
[JsonDerivedType(typeof(CheckpointRefused), "checkpoint-refused")]
[JsonDerivedType(typeof(TrainingCompleted), "training-completed")]
[JsonDerivedType(typeof(EvaluationScored), "evaluation-scored")]
[JsonDerivedType(typeof(ShardFailed), "failed")]
[JsonDerivedType(typeof(ShardExited), "exited")]
[JsonDerivedType(typeof(ShardLost), "lost")]
[GenerateSerializer, Immutable, Alias("t5.ShardFact")]
public abstract record ShardFact;
