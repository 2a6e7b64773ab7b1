using System.Globalization;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Storage.Writing;
using T5Platform.Study.Tables;

namespace T5Platform.Grains.Experiments;

/// <summary>Seeds for a row until the standard error of each of its means is small enough. Pure.</summary>
internal static class SeedGoalRules
{
    private const int FewestSeeds = 2;

    /// <summary>The next step towards a goal.</summary>
    /// <param name="experiment">The experiment, its goal among its decisions.</param>
    /// <param name="outcomes">How runs and evaluations ended.</param>
    /// <param name="scores">Scores of its evaluations.</param>
    public static SeedGoalStep Next(ExperimentRecord experiment, IReadOnlyDictionary<LeaseHolder, SettledOutcome> outcomes, IReadOnlyDictionary<EvaluationId, EvaluationScored> scores)
    {
        var goal = experiment.Decisions.Seeds!;
        var row = experiment.Spec.Rows.First(each => each.Name == goal.Row);
        var cells = CellResults.Of(experiment.Spec, experiment.Plan, experiment.Plan.Evaluations.ToDictionary(static each => each.Id, each => Outcome(each, outcomes, scores)))
            .Where(cell => cell.Row == goal.Row).ToList();
        if (cells.SelectMany(static cell => cell.Seeds).Any(static seed => seed.Outcome is SeedOutcome.Pending))
            return new SeedGoalStep.Wait();
        if (cells.SelectMany(static cell => cell.Seeds).Any(static seed => seed.Outcome is SeedOutcome.Failed))
            return new SeedGoalStep.Over($"Row '{goal.Row}' gets no further seed: something of it failed.");
        var (count, error) = (experiment.Spec.SeedsOf(row).Count, cells.Count == 0 ? 0 : cells.Max(Error));
        if (count >= FewestSeeds && error <= goal.StandardError)
            return new SeedGoalStep.Over(Told($"Row '{goal.Row}' is known: with {count} seeds the standard error of its means is {error:0.###} at most, where {goal.StandardError} was asked for."));
        return count >= goal.AtMost
            ? new SeedGoalStep.Over(Told($"Row '{goal.Row}' has its {count} seeds, and the standard error of its means is still {error:0.###}, where {goal.StandardError} was asked for."))
            : new SeedGoalStep.Add(experiment.Spec.Rows.SelectMany(experiment.Spec.SeedsOf).Max() + 1);
    }

    /// <summary>Every evaluation behind the row has ended, so that there is something to look at.</summary>
    public static bool HasEnded(ExperimentRecord experiment, IReadOnlyDictionary<LeaseHolder, SettledOutcome> outcomes, IReadOnlySet<LeaseHolder> blocked) =>
        experiment.Plan.Cells.Where(cell => cell.Row == experiment.Decisions.Seeds!.Row).SelectMany(CellLineage.Evaluations).Select(LeaseHolder.Of)
            .All(judged => outcomes.ContainsKey(judged) || blocked.Contains(judged));

    private static SeedOutcome Outcome(PlannedEvaluation planned, IReadOnlyDictionary<LeaseHolder, SettledOutcome> outcomes, IReadOnlyDictionary<EvaluationId, EvaluationScored> scores) =>
        scores.TryGetValue(planned.Id, out var scored) ? new SeedOutcome.Scored(scored.Scores)
        : outcomes.TryGetValue(LeaseHolder.Of(planned.Id), out var end) && end != SettledOutcome.Completed || planned.EachRun().Any(run => outcomes.TryGetValue(LeaseHolder.Of(run), out var ended) && ended != SettledOutcome.Completed)
            ? new SeedOutcome.Failed("It did not complete.")
            : new SeedOutcome.Pending(0);

    /// <summary>Of the mean of the task's main metric; of one seed, without bound.</summary>
    private static double Error(CellResults cell)
    {
        var values = cell.Seeds.Select(static seed => ((SeedOutcome.Scored)seed.Outcome).Scores[0].Value).ToList();
        return Statistics.StandardDeviation(values) is { } deviation ? deviation / Math.Sqrt(values.Count) : double.PositiveInfinity;
    }

    private static string Told(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
