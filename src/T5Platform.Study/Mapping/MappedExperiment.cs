using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Mapping;

/// <summary>One experiment of a table.</summary>
/// <param name="Spec">The spec.</param>
/// <param name="Rows">Id of the table's row that each of its rows is, in its order.</param>
public sealed record MappedExperiment(ExperimentSpec Spec, IReadOnlyList<string> Rows)
{
    /// <summary>The same, counted against a tenant's quota; null: as it is.</summary>
    public MappedExperiment For(string? tenant) => tenant is null ? this : this with { Spec = Spec with { Tenant = new TenantId(tenant) } };
}
