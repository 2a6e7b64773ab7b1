using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Decisions;

/// <summary>A gang shall checkpoint and go on with more or fewer data-parallel ranks. No cycle decides this yet.</summary>
public sealed record Resize(LeaseId Lease, Parallelism Parallelism, string Sentence) : SchedulingDecision;
