using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Decisions;

/// <summary>A gang shall checkpoint, leave its slice and go on in another one, of the same parallelism.</summary>
/// <param name="Lease">What it leaves.</param>
/// <param name="Pod">Where it goes.</param>
/// <param name="Rectangle">Its new slice, free now.</param>
/// <param name="Deadline">When it is made to leave, with or without a checkpoint.</param>
/// <param name="For">The request that the old place is for; null when its node must be emptied.</param>
/// <param name="Sentence">Why, for people.</param>
public sealed record Migrate(LeaseId Lease, PodId Pod, MeshRectangle Rectangle, DateTimeOffset Deadline, LeaseHolder? For, string Sentence)
    : SchedulingDecision;
