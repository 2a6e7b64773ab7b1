namespace T5Platform.Contracts.Leases;

/// <summary>Why a request waits: a code that programs may rely on and a sentence for people.</summary>
[GenerateSerializer, Immutable, Alias("t5.WaitReason")]
public sealed record WaitReason([property: Id(0)] WaitCode Code, [property: Id(1)] string Sentence);
