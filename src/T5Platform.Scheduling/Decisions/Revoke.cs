using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;

namespace T5Platform.Scheduling.Decisions;

/// <summary>A lease is taken back; its devices are free only once its gang is proven gone. No cycle decides this yet.</summary>
public sealed record Revoke(LeaseId Lease, LeaseEnd Why, string Sentence) : SchedulingDecision;
