using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Planning;

/// <summary>
/// Runs that are equal to the bit are run once, in whichever experiment asked first: a plan's own run, or evaluation, gives place to the
/// equal one of another's. Pure. A plan is its own plan and the shares in it, so that any of them can be taken back.
/// </summary>
public static class Sharing
{
    /// <summary>What of a plan others have, or will have: by the name of each run and evaluation.</summary>
    /// <param name="own">The plan with nothing shared.</param>
    /// <param name="others">Other experiments, the preferred ones first.</param>
    public static IReadOnlyDictionary<string, Share> Find(ExperimentPlan own, IReadOnlyList<SharablePlan> others)
    {
        var shares = new Dictionary<string, Share>(StringComparer.Ordinal);
        // An import can be deleted and another put under its name: what begins from one is not known to be equal.
        var imported = new HashSet<RunId>();
        foreach (var run in own.Runs)
        {
            if (run.Spec.InitialCheckpoint is not null || run.InitialFrom is { } first && imported.Contains(first))
            {
                imported.Add(run.Id);
                continue;
            }

            var steps = own.Evaluations.Where(each => each.EachRun().Contains(run.Id)).Select(static each => each.Step).OfType<long>().ToList();
            if (others.Select(other => (other, Equal: other.EqualTo(run, steps))).FirstOrDefault(static each => each.Equal is not null) is not { Equal: { } equal, other: var from })
                continue;
            shares.Add(run.Name, new(equal.Id.Value, from.Experiment));
            foreach (var evaluation in own.Evaluations.Where(each => each.Run == run.Id))
                if (from.EqualTo(evaluation, equal.Id) is { } judged)
                    shares.Add(evaluation.Name, new(judged.Id.Value, from.Experiment));
        }

        return shares;
    }

    /// <summary>The plan with shares in the places of its own runs and evaluations.</summary>
    public static ExperimentPlan Apply(ExperimentPlan own, IReadOnlyDictionary<string, Share> shares)
    {
        var runs = own.Runs.ToDictionary(static run => run.Id, run => shares.GetValueOrDefault(run.Name)?.Run ?? run.Id);
        var evaluations = own.Evaluations.ToDictionary(static each => each.Id, each => shares.GetValueOrDefault(each.Name)?.Evaluation ?? each.Id);
        return new()
        {
            Runs = [.. own.Runs.Select(run => run with
            {
                Id = runs[run.Id],
                InitialFrom = run.InitialFrom is { } first ? runs[first] : null,
                SharedFrom = shares.GetValueOrDefault(run.Name)?.From,
            })],
            Evaluations = [.. own.Evaluations.Select(each => each with
            {
                Id = evaluations[each.Id],
                Run = runs[each.Run],
                Members = [.. each.Members.Select(member => runs[member])],
                SharedFrom = shares.GetValueOrDefault(each.Name)?.From,
            })],
            Cells = [.. own.Cells.Select(cell => cell with
            {
                Evaluations = [.. cell.Evaluations.Select(id => evaluations[id])],
                Earlier = [.. cell.Earlier.Select(steps => (IReadOnlyList<EvaluationId>)[.. steps.Select(id => evaluations[id])])],
            })],
        };
    }

    /// <summary>The plan without the shares that are lost. A run that is taken back takes back all that judges it.</summary>
    public static ExperimentPlan TakeBack(ExperimentPlan plan, ExperimentPlan own, IReadOnlySet<LeaseHolder> lost)
    {
        var runs = plan.Runs.Where(run => run.SharedFrom is not null && !lost.Contains(LeaseHolder.Of(run.Id))).ToDictionary(static run => run.Id);
        var kept = runs.Values.ToDictionary(static run => run.Name, static run => new Share(run.Id.Value, run.SharedFrom!.Value), StringComparer.Ordinal);
        foreach (var each in plan.Evaluations.Where(each => each.SharedFrom is not null && !lost.Contains(LeaseHolder.Of(each.Id)) && runs.ContainsKey(each.Run)))
            kept.Add(each.Name, new(each.Id.Value, each.SharedFrom!.Value));
        return Apply(own, kept);
    }
}
