namespace T5Platform.Contracts.Leases;

/// <summary>A waiting request and why it waits.</summary>
[GenerateSerializer, Immutable, Alias("t5.QueuedRequest")]
public sealed record QueuedRequest([property: Id(0)] SliceRequest Request, [property: Id(1)] WaitReason Reason);
