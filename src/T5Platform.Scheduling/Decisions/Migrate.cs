using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Decisions;

/// <summary>A gang shall checkpoint, leave its slice and go on in another one. No cycle decides this yet.</summary>
public sealed record Migrate(LeaseId Lease, PodId Pod, MeshRectangle Rectangle, string Sentence) : SchedulingDecision;
