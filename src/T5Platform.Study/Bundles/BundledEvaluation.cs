namespace T5Platform.Study.Bundles;

/// <summary>An evaluation of a bundle.</summary>
/// <param name="Name">Name, the same wherever the experiment is run.</param>
/// <param name="Task">Its task.</param>
/// <param name="Scores">Its scores by metric, in full precision; empty without any.</param>
public sealed record BundledEvaluation(string Name, string Task, IReadOnlyDictionary<string, double> Scores);
