namespace T5Platform.Contracts.Facts;

/// <summary>One score of an evaluation.</summary>
[GenerateSerializer, Immutable, Alias("t5.MetricScore")]
public sealed record MetricScore([property: Id(0)] string Metric, [property: Id(1)] double Value);
