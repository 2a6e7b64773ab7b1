namespace T5Platform.Storage.Writing;

/// <summary>A lease that is over: what its tenant used.</summary>
/// <param name="Tenant">Whose quota it counted against.</param>
/// <param name="Devices">How many devices.</param>
/// <param name="GrantedAt">From when.</param>
/// <param name="ReleasedAt">Until when.</param>
public sealed record EndedLease(TenantId Tenant, int Devices, DateTimeOffset GrantedAt, DateTimeOffset ReleasedAt);
