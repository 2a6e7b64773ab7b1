using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.Tenants;

/// <summary>Quotas while a cycle hands out devices: what each tenant, and each above it, holds and may hold.</summary>
internal sealed class TenantTree
{
    private readonly Dictionary<TenantId, TenantPolicy> _policies;
    private readonly Dictionary<TenantId, int> _held = [];
    private readonly Dictionary<TenantId, double> _used = [];
    private readonly Dictionary<TenantId, TenantId[]> _paths = [];

    public TenantTree(IReadOnlyList<TenantPolicy> policies, IReadOnlyDictionary<TenantId, double> usage)
    {
        _policies = policies.ToDictionary(policy => policy.Id);
        foreach (var (tenant, used) in usage.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal))
            foreach (var above in Path(tenant))
                _used[above] = _used.GetValueOrDefault(above) + used;
    }

    /// <summary>Whether any tenant has a quota.</summary>
    public bool Matters => _policies.Count > 0;

    public void Hold(TenantId tenant, int devices)
    {
        if (!Matters)
            return;
        foreach (var each in Path(tenant))
            _held[each] = _held.GetValueOrDefault(each) + devices;
    }

    public int Held(TenantId tenant) => _held.GetValueOrDefault(tenant);

    /// <summary>The tenant of its path whose maximum it would exceed with so many more devices; null when it may have them.</summary>
    public TenantPolicy? Exceeded(TenantId tenant, int devices) => Matters ? ExceededOf(tenant, devices) : null;

    /// <summary>Apart, for what it captures is made on entry, and nearly nobody has quotas.</summary>
    private TenantPolicy? ExceededOf(TenantId tenant, int devices) =>
        Path(tenant).Select(_policies.GetValueOrDefault).FirstOrDefault(policy => policy?.Maximum is { } most && Held(policy.Id) + devices > most);

    /// <summary>Whether it stays within what is guaranteed to it, or to one above it, with so many more devices.</summary>
    public bool WithinGuarantee(TenantId tenant, int devices) => Matters
        && Path(tenant).Select(_policies.GetValueOrDefault).Any(policy => policy is { Guaranteed: > 0 } && Held(policy.Id) + devices <= policy.Guaranteed);

    /// <summary>Whether it holds more than what is guaranteed to it: what is more is borrowed, and may be taken back.</summary>
    public bool Borrows(TenantId tenant) => Matters && !WithinGuarantee(tenant, 0);

    /// <summary>Used so far over weight, at each level from the root: who has the smaller at the first difference goes first.</summary>
    public IReadOnlyList<double> Shares(TenantId tenant) => !Matters
        ? []
        : [.. Path(tenant).Reverse().Select(each => _used.GetValueOrDefault(each) / (_policies.GetValueOrDefault(each)?.Weight ?? 1))];

    /// <summary>How many gangs of it may be moved within an hour; null for no bound.</summary>
    public int? MovesPerHour(TenantId tenant) => Path(tenant).Select(each => _policies.GetValueOrDefault(each)?.MovesPerHour).Min();

    /// <summary>The tenant, and those above it.</summary>
    private TenantId[] Path(TenantId tenant)
    {
        if (_paths.TryGetValue(tenant, out var path))
            return path;
        var found = new List<TenantId> { tenant };
        for (var dot = tenant.Value.LastIndexOf('.'); dot > 0; dot = tenant.Value.LastIndexOf('.', dot - 1))
            found.Add(new(tenant.Value[..dot]));
        return _paths[tenant] = [.. found];
    }
}
