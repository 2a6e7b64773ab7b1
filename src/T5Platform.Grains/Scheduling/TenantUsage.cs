using T5Platform.Contracts.Leases;
using T5Platform.Scheduling.Tenants;
using T5Platform.Storage.Writing;

namespace T5Platform.Grains.Scheduling;

/// <summary>What tenants used. Kept nowhere but in the table of leases, from which a scheduler that wakes reads it again.</summary>
internal sealed class TenantUsage(TimeSpan halfLife)
{
    /// <summary>Of what is older than so many half-lives less than a thousandth is left.</summary>
    private const int HalfLivesThatCount = 10;

    private UsageLedger _ended = new(halfLife, DateTimeOffset.UnixEpoch);

    /// <summary>From when on leases count.</summary>
    public DateTimeOffset Since(DateTimeOffset now) => now - (halfLife * HalfLivesThatCount);

    /// <summary>Begins anew from what is stored.</summary>
    public void Load(IEnumerable<EndedLease> leases, DateTimeOffset now)
    {
        _ended = new(halfLife, now);
        foreach (var tenant in leases.GroupBy(lease => lease.Tenant))
            _ended = _ended.Add(tenant.Key, tenant.Sum(lease => Left(lease.Devices, lease.GrantedAt, lease.ReleasedAt, now)), now);
    }

    /// <summary>A lease is over.</summary>
    public void Ended(SliceLease lease, DateTimeOffset now) => _ended = _ended.Add(lease.Tenant, Left(lease, now), now);

    /// <summary>What tenants used by now, those included that hold devices.</summary>
    public IReadOnlyDictionary<TenantId, double> At(DateTimeOffset now, IEnumerable<SliceLease> active)
    {
        var used = new Dictionary<TenantId, double>(_ended.At(now));
        foreach (var lease in active)
            used[lease.Tenant] = used.GetValueOrDefault(lease.Tenant) + Left(lease, now);
        return used;
    }

    private double Left(SliceLease lease, DateTimeOffset now) => Left(lease.Ranks.Count, lease.GrantedAt, now, now);

    private double Left(int devices, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) =>
        UsageLedger.Held(devices, to > from ? to - from : TimeSpan.Zero, halfLife) * Math.Pow(0.5, (now - to) / halfLife);
}
