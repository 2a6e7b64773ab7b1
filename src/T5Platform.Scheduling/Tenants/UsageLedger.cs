using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.Tenants;

/// <summary>Device-seconds that tenants used, forgotten by half in each half-life. A value: adding gives another ledger.</summary>
public sealed record UsageLedger(TimeSpan HalfLife, DateTimeOffset AsOf)
{
    private IReadOnlyDictionary<TenantId, double> Used { get; init; } = new Dictionary<TenantId, double>();

    /// <summary>The ledger after a tenant used devices for a time that ended at <paramref name="at"/>.</summary>
    public UsageLedger Add(TenantId tenant, double deviceSeconds, DateTimeOffset at)
    {
        var then = new Dictionary<TenantId, double>(At(at));
        then[tenant] = then.GetValueOrDefault(tenant) + deviceSeconds;
        return this with { AsOf = at, Used = then };
    }

    /// <summary>What devices that were held for a time count for at its end: what was used first is forgotten in part by then.</summary>
    public static double Held(int devices, TimeSpan time, TimeSpan halfLife) => devices * halfLife.TotalSeconds / Math.Log(2) * (1 - Math.Pow(0.5, time / halfLife));

    /// <summary>What is left of it at a later moment.</summary>
    public IReadOnlyDictionary<TenantId, double> At(DateTimeOffset at)
    {
        var left = Math.Pow(0.5, (at - AsOf) / HalfLife);
        return Used.ToDictionary(entry => entry.Key, entry => entry.Value * left);
    }
}
