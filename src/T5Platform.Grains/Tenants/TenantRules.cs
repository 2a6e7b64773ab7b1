using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Grains.Tenants;

/// <summary>What must hold of the tenants that an operator named: each by itself, and each beside those above it.</summary>
internal static class TenantRules
{
    public static IEnumerable<string> Errors(string section, IReadOnlyDictionary<string, TenantOptions> tenants) =>
        tenants.OrderBy(tenant => tenant.Key, StringComparer.Ordinal).SelectMany(tenant => Errors($"{section}:{tenant.Key}", tenant.Key, tenant.Value, tenants));

    private static IEnumerable<string> Errors(string path, string name, TenantOptions tenant, IReadOnlyDictionary<string, TenantOptions> tenants)
    {
        if (TenantNames.Complaint(name) is { } complaint)
            yield return $"{path}: '{name}' is no name of a tenant; allowed are {complaint}.";
        foreach (var error in tenant.Errors(path))
            yield return error;
        foreach (var above in Above(name))
            if (tenants.GetValueOrDefault(above)?.Maximum is { } most && tenant.Guaranteed > most)
                yield return $"{path}:{nameof(TenantOptions.Guaranteed)} is {tenant.Guaranteed}; allowed is 0 to {most}, the {nameof(TenantOptions.Maximum)} of '{above}', which it counts in.";
    }

    private static IEnumerable<string> Above(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
            yield return name[..dot];
    }
}
