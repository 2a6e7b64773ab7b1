using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Tables;

namespace T5Platform.Web.Views;

/// <summary>What has been stored of an experiment → its table as it stands. Pure.</summary>
internal static class ExperimentTable
{
    /// <summary>An evaluation's part of the work behind its score, beside that of the runs it needs.</summary>
    private const double EvaluationShare = 0.05;

    public static ResultTable Of(ExperimentView view, TableOptions? options = null) => Of(view.Experiment, view.Standings(), options);

    public static ResultTable Of(ExperimentRecord experiment, Standings standings, TableOptions? options = null)
    {
        var (spec, plan) = (experiment.Spec, experiment.Plan);
        var runs = plan.Runs.ToDictionary(static run => run.Id);
        var outcomes = plan.Evaluations.ToDictionary(static each => each.Id, each => Outcome(experiment, standings, each, runs));
        return ResultTables.Build(spec, CellResults.Of(spec, plan, outcomes, experiment.Decisions.Excluded), options);
    }

    private static SeedOutcome Outcome(ExperimentRecord experiment, Standings standings, PlannedEvaluation planned, Dictionary<RunId, PlannedRun> runs)
    {
        var evaluation = standings.Evaluations.GetValueOrDefault(planned.Id);
        if (evaluation is { Scored: { } scored })
            return new SeedOutcome.Scored(scored.Scores);
        if (evaluation is { State: RunState.Failed or RunState.Cancelled })
            return new SeedOutcome.Failed(evaluation.Reason ?? "It did not complete.");
        var line = Line(planned.Run, runs);
        if (line.Select(run => standings.Runs.GetValueOrDefault(run.Id)).FirstOrDefault(IsLost) is { } lost)
            return new SeedOutcome.Failed($"{lost.Name} {(lost.State == RunState.Failed ? "failed" : "was cancelled")}: {lost.Reason}");
        return experiment.EndedAt is not null && evaluation is null
            ? new SeedOutcome.Failed($"It never began. {experiment.Reason}".TrimEnd())
            : new SeedOutcome.Pending((1 - EvaluationShare) * Done(standings, line));
    }

    private static bool IsLost(RunStanding? run) => run is { State: RunState.Failed or RunState.Cancelled };

    /// <summary>The run and those it begins from.</summary>
    private static List<PlannedRun> Line(RunId last, Dictionary<RunId, PlannedRun> runs)
    {
        var line = new List<PlannedRun>();
        for (RunId? run = last; run is { } id; run = runs[id].InitialFrom)
            line.Add(runs[id]);
        return line;
    }

    private static double Done(Standings standings, List<PlannedRun> line) =>
        line.Sum(run => (double)Math.Min(standings.Runs.GetValueOrDefault(run.Id)?.Step ?? 0, run.Spec.Steps)) / line.Sum(static run => (double)run.Spec.Steps);
}
