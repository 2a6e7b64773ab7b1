namespace T5Platform.Data.Metrics.Intervals;

/// <summary>Where a value lies when the examples are drawn again and again: lower bound, median, upper bound.</summary>
public readonly record struct Interval(double Low, double Mid, double High);
