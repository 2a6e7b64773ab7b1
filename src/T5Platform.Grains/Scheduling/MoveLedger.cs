namespace T5Platform.Grains.Scheduling;

/// <summary>The moves of the last hour: what the budgets count. It is in memory only, so a scheduler that woke anew counts from nothing.</summary>
internal sealed class MoveLedger
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    private readonly List<(DateTimeOffset At, TenantId Tenant, bool Migration)> _moves = [];

    public void Note(TenantId tenant, bool migration, DateTimeOffset now) => _moves.Add((now, tenant, migration));

    /// <summary>Gangs of each tenant that were preempted or migrated.</summary>
    public IReadOnlyDictionary<TenantId, int> Moved(DateTimeOffset now)
    {
        _moves.RemoveAll(move => now - move.At > Remembered);
        return _moves.GroupBy(move => move.Tenant).ToDictionary(tenant => tenant.Key, tenant => tenant.Count());
    }

    /// <summary>Gangs that were migrated.</summary>
    public int Migrated(DateTimeOffset now) => _moves.Count(move => move.Migration && now - move.At <= Remembered);
}
