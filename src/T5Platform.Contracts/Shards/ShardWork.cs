using T5Platform.Contracts.Specs;

namespace T5Platform.Contracts.Shards;

/// <summary>What a shard works on: a run or an evaluation.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TrainingWork), "training")]
[JsonDerivedType(typeof(EvaluationWork), "evaluation")]
[GenerateSerializer, Immutable, Alias("t5.ShardWork")]
public abstract record ShardWork;
