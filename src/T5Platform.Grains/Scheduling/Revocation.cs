using T5Platform.Contracts.Leases;

namespace T5Platform.Grains.Scheduling;

/// <summary>Why a lease was taken back; said again until it is released.</summary>
/// <param name="Why">The kind of reason.</param>
/// <param name="Sentence">The reason.</param>
/// <param name="Deadline">By when its devices are free.</param>
internal sealed record Revocation(LeaseEnd Why, string Sentence, DateTimeOffset Deadline);
