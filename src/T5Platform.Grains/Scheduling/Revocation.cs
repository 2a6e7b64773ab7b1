using T5Platform.Contracts.Leases;

namespace T5Platform.Grains.Scheduling;

/// <summary>Why a lease was taken back; said again until it is released.</summary>
internal sealed record Revocation(LeaseEnd Why, string Sentence);
