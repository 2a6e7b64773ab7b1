using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;

namespace T5Platform.Study.Planning;

/// <summary>
/// A plan that grows. What is there keeps its id and its name; what the wanted plan has beside it is added. Runs are the same when
/// their bits would be (<see cref="SpecHash"/>), whatever each plan calls them; evaluations when they judge the same step of the
/// same run on the same task. Cells are the wanted plan's. Pure.
/// </summary>
public static class PlanExtension
{
    /// <summary><paramref name="there"/>, and what <paramref name="wanted"/> has beside it.</summary>
    public static ExperimentPlan Of(ExperimentPlan there, ExperimentPlan wanted)
    {
        var known = Hashes(there.Runs).DistinctBy(static each => each.Hash).ToDictionary(static each => each.Hash, static each => each.Run.Id);
        var runs = new Dictionary<RunId, RunId>();
        var newRuns = new List<PlannedRun>();
        foreach (var (run, hash) in Hashes(wanted.Runs))
        {
            if (!known.TryGetValue(hash, out var same))
            {
                same = run.Id;
                newRuns.Add(run with { InitialFrom = run.InitialFrom is { } first ? runs.GetValueOrDefault(first, first) : null });
            }
            runs[run.Id] = same;
        }

        var judged = there.Evaluations.DistinctBy(Key).ToDictionary(Key, static evaluation => evaluation.Id);
        var evaluations = new Dictionary<EvaluationId, EvaluationId>();
        var newEvaluations = new List<PlannedEvaluation>();
        foreach (var evaluation in wanted.Evaluations.Select(each => each with { Run = Same(each.Run), Members = [.. each.Members.Select(Same)] }))
        {
            if (!judged.TryGetValue(Key(evaluation), out var same))
            {
                same = evaluation.Id;
                newEvaluations.Add(evaluation);
            }
            evaluations[evaluation.Id] = same;
        }

        return new()
        {
            Runs = [.. there.Runs, .. newRuns],
            Evaluations = [.. there.Evaluations, .. newEvaluations],
            Cells = [.. wanted.Cells.Select(cell => cell with { Evaluations = Renamed(cell.Evaluations), Earlier = [.. cell.Earlier.Select(Renamed)] })],
        };

        RunId Same(RunId run) => runs.GetValueOrDefault(run, run);

        IReadOnlyList<EvaluationId> Renamed(IReadOnlyList<EvaluationId> ids) => [.. ids.Select(id => evaluations.GetValueOrDefault(id, id))];
    }

    private static (string, string, long?) Key(PlannedEvaluation evaluation) => (string.Join(' ', evaluation.EachRun()), evaluation.Spec.Task, evaluation.Step);

    /// <summary>Each run with the hash of it and what it begins from.</summary>
    private static List<(PlannedRun Run, SpecHash Hash)> Hashes(IReadOnlyList<PlannedRun> runs)
    {
        var hashes = new Dictionary<RunId, SpecHash>();
        var all = new List<(PlannedRun, SpecHash)>(runs.Count);
        foreach (var run in runs)
        {
            var hash = SpecHash.Of(run.Spec, run.InitialFrom is { } first && hashes.TryGetValue(first, out var ancestor) ? ancestor : null);
            hashes[run.Id] = hash;
            all.Add((run, hash));
        }
        return all;
    }
}
