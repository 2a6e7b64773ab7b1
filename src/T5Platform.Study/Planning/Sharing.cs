using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Planning;

/// <summary>
/// Runs that are equal to the bit are run once, in whichever experiment asked first: a plan's own run, or evaluation, gives place to the
/// equal one of another's, and takes it back under its own name. Pure.
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
    public static ExperimentPlan Apply(ExperimentPlan own, IReadOnlyDictionary<string, Share> shares) => Renamed(
        own, run => shares.GetValueOrDefault(run.Name)?.Run ?? run.Id, each => shares.GetValueOrDefault(each.Name)?.Evaluation ?? each.Id,
        run => shares.GetValueOrDefault(run.Name)?.From, each => shares.GetValueOrDefault(each.Name)?.From);

    /// <summary>The plan with runs and evaluations of its own in the places of shares that are lost. A run that is taken back takes back all that judges it.</summary>
    /// <param name="experiment">Whose plan it is.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="lost">Shared runs and evaluations that will not be finished.</param>
    public static ExperimentPlan TakeBack(ExperimentId experiment, ExperimentPlan plan, IReadOnlySet<LeaseHolder> lost)
    {
        var runs = plan.Runs.Where(run => run.SharedFrom is not null && lost.Contains(LeaseHolder.Of(run.Id))).ToDictionary(static run => run.Id, run => Own(run.Name));
        var evaluations = plan.Evaluations.Where(each => each.SharedFrom is not null && (lost.Contains(LeaseHolder.Of(each.Id)) || runs.ContainsKey(each.Run))).ToDictionary(static each => each.Id, each => Own(each.Name));
        return Renamed(
            plan, run => new(runs.GetValueOrDefault(run.Id, run.Id.Value)), each => new(evaluations.GetValueOrDefault(each.Id, each.Id.Value)),
            run => runs.ContainsKey(run.Id) ? null : run.SharedFrom, each => evaluations.ContainsKey(each.Id) ? null : each.SharedFrom);

        Guid Own(string name) => NameBasedId.Of(experiment, name);
    }

    private static ExperimentPlan Renamed(
        ExperimentPlan plan, Func<PlannedRun, RunId> runId, Func<PlannedEvaluation, EvaluationId> evaluationId,
        Func<PlannedRun, ExperimentId?> ofRun, Func<PlannedEvaluation, ExperimentId?> ofEvaluation)
    {
        var runs = plan.Runs.ToDictionary(static run => run.Id, runId);
        var evaluations = plan.Evaluations.ToDictionary(static each => each.Id, evaluationId);
        return new()
        {
            Runs = [.. plan.Runs.Select(run => run with { Id = runs[run.Id], InitialFrom = run.InitialFrom is { } first ? runs[first] : null, SharedFrom = ofRun(run) })],
            Evaluations = [.. plan.Evaluations.Select(each => each with
            {
                Id = evaluations[each.Id],
                Run = runs[each.Run],
                Members = [.. each.Members.Select(member => runs[member])],
                SharedFrom = ofEvaluation(each),
            })],
            Cells = [.. plan.Cells.Select(cell => cell with { Evaluations = Ids(cell.Evaluations), Earlier = [.. cell.Earlier.Select(Ids)] })],
        };

        IReadOnlyList<EvaluationId> Ids(IReadOnlyList<EvaluationId> ids) => [.. ids.Select(id => evaluations[id])];
    }
}
