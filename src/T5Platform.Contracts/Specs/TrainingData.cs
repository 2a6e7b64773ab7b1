namespace T5Platform.Contracts.Specs;

/// <summary>What a run reads.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PretrainingData), "pretraining")]
[JsonDerivedType(typeof(FinetuningData), "finetuning")]
[JsonDerivedType(typeof(MixtureData), "mixture")]
[GenerateSerializer, Immutable, Alias("t5.TrainingData")]
public abstract record TrainingData;
