namespace T5Platform.Contracts.WhatIf;

/// <summary>If a node were drained.</summary>
/// <param name="Node">The node.</param>
/// <param name="Within">Until when it would have to be empty.</param>
[GenerateSerializer, Immutable, Alias("t5.WhatIfDrain")]
public sealed record WhatIfDrain([property: Id(0)] NodeId Node, [property: Id(1)] TimeSpan Within) : WhatIfQuestion;
