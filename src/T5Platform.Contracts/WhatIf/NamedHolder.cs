namespace T5Platform.Contracts.WhatIf;

/// <summary>A holder and what people call it.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Name">Its name; its id when it has none.</param>
[GenerateSerializer, Immutable, Alias("t5.NamedHolder")]
public sealed record NamedHolder([property: Id(0)] LeaseHolder Holder, [property: Id(1)] string Name);
