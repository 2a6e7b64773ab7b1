namespace T5Platform.Benchmarks;

/// <summary>Something measured, under the name of its limit.</summary>
internal sealed record Figure(string Name, double Value);
