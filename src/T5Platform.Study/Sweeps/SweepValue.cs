namespace T5Platform.Study.Sweeps;

/// <summary>What a trial has in a field.</summary>
/// <param name="Path">The field.</param>
/// <param name="Json">The value, as JSON.</param>
public sealed record SweepValue(string Path, string Json);
