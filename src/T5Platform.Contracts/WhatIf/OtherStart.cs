namespace T5Platform.Contracts.WhatIf;

/// <summary>A waiting holder that would start at another time.</summary>
/// <param name="Who">Who waits.</param>
/// <param name="Expected">When it is expected to start as things are; null when nobody knows.</param>
/// <param name="Then">When it would be.</param>
[GenerateSerializer, Immutable, Alias("t5.OtherStart")]
public sealed record OtherStart([property: Id(0)] NamedHolder Who, [property: Id(1)] DateTimeOffset? Expected, [property: Id(2)] DateTimeOffset? Then);
