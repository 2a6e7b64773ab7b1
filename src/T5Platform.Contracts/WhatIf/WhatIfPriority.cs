namespace T5Platform.Contracts.WhatIf;

/// <summary>If a waiting holder had another priority.</summary>
/// <param name="Holder">Who waits.</param>
/// <param name="Priority">−100 to 100.</param>
[GenerateSerializer, Immutable, Alias("t5.WhatIfPriority")]
public sealed record WhatIfPriority([property: Id(0)] LeaseHolder Holder, [property: Id(1)] int Priority) : WhatIfQuestion;
