namespace T5Platform.Study.Sweeps;

/// <summary>One combination of values.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Values">What it has in each field, in their order.</param>
public sealed record SweepTrial(int Number, IReadOnlyList<SweepValue> Values);
