namespace T5Platform.Contracts.Specs;

/// <summary>What a run reads.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PretrainingData), "pretraining")]
[JsonDerivedType(typeof(FinetuningData), "finetuning")]
[GenerateSerializer, Immutable, Alias("t5.TrainingData")]
public abstract record TrainingData;
