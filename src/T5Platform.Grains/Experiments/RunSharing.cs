using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Storage.Writing;
using T5Platform.Study.Planning;

namespace T5Platform.Grains.Experiments;

/// <summary>Finds what of a plan other experiments have or will have, and what of it they will not finish after all.</summary>
internal sealed class RunSharing(IExperimentStore store)
{
    /// <summary>The plan with equal runs and evaluations of others in it: those of experiments that have ended well first, then of those at work.</summary>
    public async Task<ExperimentPlan> Share(ExperimentPlan own, PoolId pool)
    {
        var hashes = own.Runs.Select(static run => run.Hash).OfType<string>().Distinct().ToList();
        var others = new List<SharablePlan>();
        foreach (var other in (await store.WithRuns(hashes, pool)).OrderBy(static other => other.State == ExperimentState.Completed ? 0 : 1))
            others.Add(await Sharable(other));
        return Sharing.Apply(own, Sharing.Find(own, others));
    }

    /// <summary>Shared runs and evaluations that failed, were cancelled, or whose experiment is no longer at work.</summary>
    public async Task<IReadOnlySet<LeaseHolder>> Lost(ExperimentPlan plan, IReadOnlyDictionary<LeaseHolder, SettledOutcome> outcomes)
    {
        var open = plan.Shared().Where(each => !outcomes.TryGetValue(each.Holder, out var outcome) || outcome != SettledOutcome.Completed).ToList();
        if (open.Count == 0)
            return new HashSet<LeaseHolder>();
        var states = await store.States([.. open.Select(static each => each.From).Distinct()]);
        return open.Where(each => outcomes.ContainsKey(each.Holder) || states.GetValueOrDefault(each.From, ExperimentState.Cancelled) != ExperimentState.Running)
            .Select(static each => each.Holder).ToHashSet();
    }

    /// <summary>For the history; nothing when nothing is shared.</summary>
    public static string Sentence(ExperimentPlan plan)
    {
        var shared = plan.Shared().ToList();
        return shared.Count == 0 ? "" : $" {shared.Count} of them are those of {string.Join(", ", shared.Select(static each => each.From).Distinct().Select(static from => $"experiment {from}"))}, equal to the bit.";
    }

    private async Task<SharablePlan> Sharable(ExperimentRecord other)
    {
        var ended = (await store.Settled(other.Id)).ToDictionary(static each => each.Holder, static each => each.Outcome);
        var atWork = other.State == ExperimentState.Running;
        return new(other.Id, other.Plan, holder => ended.TryGetValue(holder, out var outcome) ? outcome == SettledOutcome.Completed : atWork);
    }
}
