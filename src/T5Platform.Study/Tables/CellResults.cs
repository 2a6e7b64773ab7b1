using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Tables;

/// <summary>The results of row × task: what a table is made of.</summary>
public sealed record CellResults
{
    /// <summary>Row name.</summary>
    public required string Row { get; init; }

    /// <summary>Task.</summary>
    public required string Task { get; init; }

    /// <summary>Each seed's result, in the order of the experiment's seeds.</summary>
    public required IReadOnlyList<SeedResult> Seeds { get; init; }

    /// <summary>Why it does not count, by decision; null: it does.</summary>
    public string? Excluded { get; init; }

    /// <summary>
    /// The cells of a plan, with each evaluation's outcome; one without an outcome has not begun. Which runs stand behind an
    /// evaluation follows from the plan.
    /// </summary>
    public static IReadOnlyList<CellResults> Of(
        ExperimentSpec spec, ExperimentPlan plan, IReadOnlyDictionary<EvaluationId, SeedOutcome> outcomes, IReadOnlyList<ExcludedCell>? excluded = null)
    {
        var runs = plan.Runs.ToDictionary(run => run.Id);
        var seeds = spec.Rows.ToDictionary(static row => row.Name, spec.SeedsOf);
        var evaluations = plan.Evaluations.ToDictionary(evaluation => evaluation.Id);
        return [.. plan.Cells.Select(cell => new CellResults
        {
            Row = cell.Row,
            Task = cell.Task,
            Excluded = excluded?.FirstOrDefault(each => each.Row == cell.Row && each.Task == cell.Task)?.Reason,
            Seeds = [.. seeds.GetValueOrDefault(cell.Row, spec.Seeds).Take(cell.Evaluations.Count).Select((seed, index) =>
            {
                var best = BestCheckpoint.Of([.. cell.OfSeed(index).Select(id => (id, outcomes.GetValueOrDefault(id, SeedOutcome.NotBegun)))]);
                return new SeedResult { Seed = seed, Evaluation = best.Evaluation, Runs = [.. evaluations[best.Evaluation].EachRun().SelectMany(run => Ancestry(run, runs)).Distinct()], Outcome = best.Outcome };
            })],
        })];
    }

    private static List<RunId> Ancestry(RunId last, Dictionary<RunId, PlannedRun> runs)
    {
        var line = new List<RunId>();
        for (RunId? run = last; run is { } id; run = runs[id].InitialFrom)
            line.Insert(0, id);
        return line;
    }
}
