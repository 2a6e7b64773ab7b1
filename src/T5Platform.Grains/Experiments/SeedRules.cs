using T5Platform.Contracts.Specs;

namespace T5Platform.Grains.Experiments;

/// <summary>Seeds added to a spec. Pure.</summary>
internal static class SeedRules
{
    /// <summary>The spec with more seeds: of one row, or of every row when <paramref name="row"/> is null. Those that are there are not added twice.</summary>
    public static ExperimentSpec Add(ExperimentSpec spec, string? row, IReadOnlyList<long> seeds)
    {
        if (row is not null)
            return spec with { Rows = [.. spec.Rows.Select(each => each.Name == row ? each with { ExtraSeeds = [.. each.ExtraSeeds.Union(seeds.Except(spec.Seeds))] } : each)] };
        var all = spec.Seeds.Union(seeds).ToList();
        return spec with { Seeds = all, Rows = [.. spec.Rows.Select(each => each with { ExtraSeeds = [.. each.ExtraSeeds.Except(all)] })] };
    }

    /// <summary>Why the change is none, or none that is allowed; null: it is.</summary>
    public static string? Refusal(ExperimentSpec before, ExperimentSpec after) =>
        after.Rows.Sum(row => after.SeedsOf(row).Count) == before.Rows.Sum(row => before.SeedsOf(row).Count) ? "These seeds are there already."
        : after.Rows.FirstOrDefault(row => after.SeedsOf(row).Count > ExperimentSpec.MostSeeds) is { } row ? $"Row '{row.Name}' would have {after.SeedsOf(row).Count} seeds; {ExperimentSpec.MostSeeds} are allowed."
        : null;
}
