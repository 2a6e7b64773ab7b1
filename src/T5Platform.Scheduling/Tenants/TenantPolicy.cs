using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.Tenants;

/// <summary>A tenant's quota, in devices. Tenants make a tree by their names: <c>lab.team</c> counts in <c>lab</c> too.</summary>
/// <param name="Id">The tenant.</param>
/// <param name="Guaranteed">What it can always have: borrowers are sent away for it.</param>
/// <param name="Maximum">What it never exceeds; null for no bound.</param>
/// <param name="Weight">Its share beside its siblings' when they all want more.</param>
/// <param name="MovesPerHour">How many of its gangs may be preempted or migrated within an hour; null for no bound.</param>
public sealed record TenantPolicy(TenantId Id, int Guaranteed = 0, int? Maximum = null, double Weight = 1, int? MovesPerHour = null);
