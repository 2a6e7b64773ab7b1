using T5Platform.Study.Settings;

namespace T5Platform.Study.Expansion;

/// <summary>The runs of one replica of a row: of each member, the run that each target, or task alone, is judged by.</summary>
/// <param name="Settings">The row's settings.</param>
/// <param name="Seed">The replica's seed.</param>
/// <param name="Members">Members; each maps a fine-tuning's name to its run.</param>
internal sealed record Judged(ExperimentSettings Settings, long Seed, IReadOnlyList<IReadOnlyDictionary<string, PlanNode>> Members);
