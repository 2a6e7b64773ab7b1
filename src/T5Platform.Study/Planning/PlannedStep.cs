using T5Platform.Contracts.Experiments;

namespace T5Platform.Study.Planning;

/// <summary>A planned run and the hash of it with its ancestors.</summary>
internal sealed record PlannedStep(PlannedRun Run, SpecHash Hash);
