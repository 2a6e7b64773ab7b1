using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;

namespace T5Platform.Grains.Experiments;

/// <summary>What begins again when somebody asks for it. Pure.</summary>
internal static class RetryRules
{
    /// <summary>
    /// What failed or was cancelled, in the order of the plan. What depends on it never began, and follows by itself; what is excluded by
    /// decision stays as it is, and what is another experiment's is taken back and not told to begin again.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="outcomes">How runs and evaluations ended.</param>
    /// <param name="excluded">Those that stand behind excluded cells only.</param>
    /// <param name="among">Only among these; null: among all.</param>
    public static IReadOnlyList<LeaseHolder> Failed(
        ExperimentPlan plan, IReadOnlyDictionary<LeaseHolder, SettledOutcome> outcomes, IReadOnlySet<LeaseHolder> excluded, IReadOnlySet<LeaseHolder>? among) =>
    [
        .. ExperimentProgress.Holders(plan).Except(plan.Shared().Select(static each => each.Holder)).Where(holder =>
            outcomes.TryGetValue(holder, out var outcome) && outcome != SettledOutcome.Completed && !excluded.Contains(holder) && among?.Contains(holder) != false),
    ];
}
