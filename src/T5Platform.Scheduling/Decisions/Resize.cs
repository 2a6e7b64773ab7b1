using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Decisions;

/// <summary>A gang shall checkpoint and go on with more or fewer data-parallel ranks.</summary>
/// <param name="Lease">What it leaves.</param>
/// <param name="Parallelism">How it shall be cut.</param>
/// <param name="Pod">Where it goes.</param>
/// <param name="Rectangle">Its new slice: of free devices and its own.</param>
/// <param name="Deadline">When it is made to leave, with or without a checkpoint.</param>
/// <param name="Sentence">Why, for people.</param>
public sealed record Resize(LeaseId Lease, Parallelism Parallelism, PodId Pod, MeshRectangle Rectangle, DateTimeOffset Deadline, string Sentence)
    : SchedulingDecision;
