using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;

namespace T5Platform.Scheduling.Decisions;

/// <summary>A lease is taken back: its gang is asked for a checkpoint, and made to leave at the deadline. Its devices are free only once it is proven gone.</summary>
/// <param name="Lease">What it leaves.</param>
/// <param name="Why">The reason, for programs.</param>
/// <param name="Deadline">When it is made to leave, with or without a checkpoint.</param>
/// <param name="For">The request that the place is for; null when its node must be emptied.</param>
/// <param name="Sentence">The reason, for people.</param>
public sealed record Revoke(LeaseId Lease, LeaseEnd Why, DateTimeOffset Deadline, LeaseHolder? For, string Sentence) : SchedulingDecision;
