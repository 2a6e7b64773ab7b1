using T5Platform.Contracts.Runs;

namespace T5Platform.Storage.Reading;

/// <summary>As much of a run as a table needs.</summary>
/// <param name="Version">Counts its writes: what has the same version is the same.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Name">Name within its experiment, of one that failed or was cancelled; null: it did not.</param>
/// <param name="Reason">Why it failed or was cancelled.</param>
public sealed record RunStanding(long Version, RunState State, long Step, string? Name, string? Reason);
