namespace T5Platform.Contracts.Leases;

/// <summary>A waiting request and why it waits.</summary>
/// <param name="Request">The request.</param>
/// <param name="Reason">Why it waits.</param>
/// <param name="Expected">When it is expected to start, once somebody has computed that.</param>
[GenerateSerializer, Immutable, Alias("t5.QueuedRequest")]
public sealed record QueuedRequest([property: Id(0)] SliceRequest Request, [property: Id(1)] WaitReason Reason, [property: Id(2)] ExpectedStart? Expected = null);
