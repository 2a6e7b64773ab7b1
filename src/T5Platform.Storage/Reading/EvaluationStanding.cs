using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;

namespace T5Platform.Storage.Reading;

/// <summary>As much of an evaluation as a table needs.</summary>
/// <param name="Version">Counts its writes: what has the same version is the same.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why it failed or was cancelled; null: it did not.</param>
/// <param name="Scored">Its scores; null: it has none.</param>
public sealed record EvaluationStanding(long Version, RunState State, string? Reason, EvaluationScored? Scored);
