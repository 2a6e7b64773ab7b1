using T5Platform.Contracts.Ids;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Tenants;

namespace T5Platform.Scheduling.Cycle;

/// <summary>How many gangs may still be moved within this hour: of each tenant, and by migration in all.</summary>
internal sealed class MoveBudget(ClusterSnapshot snapshot, SchedulingOptions options, TenantTree tenants)
{
    private readonly Dictionary<TenantId, int> _spent = new(snapshot.MovedLately);
    private int _migrations = snapshot.MigratedLately;

    public bool MayMigrate => _migrations < options.MigrationsPerHour;

    /// <summary>Whether so many more gangs of a tenant may be moved.</summary>
    public bool Allows(TenantId tenant, int more = 1) =>
        tenants.MovesPerHour(tenant) is not { } most || _spent.GetValueOrDefault(tenant) + more <= most;

    /// <summary>Whether that many more gangs may be migrated in all.</summary>
    public bool AllowsMigrations(int more) => _migrations + more <= options.MigrationsPerHour;

    public void Spend(TenantId tenant, bool migration)
    {
        _spent[tenant] = _spent.GetValueOrDefault(tenant) + 1;
        _migrations += migration ? 1 : 0;
    }
}
