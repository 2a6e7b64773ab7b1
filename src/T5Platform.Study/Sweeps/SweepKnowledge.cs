using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Sweeps;

/// <summary>What is known of a sweep: nothing but the experiments that it submitted, which are found by their ids.</summary>
public static class SweepKnowledge
{
    /// <summary>Looks for them: trials are begun in the order of their numbers, and only who has a score goes on.</summary>
    /// <param name="id">The sweep.</param>
    /// <param name="sweep">Its definition.</param>
    /// <param name="find">What became of an experiment; null when there is none of that id.</param>
    public static async Task<IReadOnlyDictionary<SweepStep, TrialOutcome>> Gather(SweepId id, SweepDefinition sweep, Func<ExperimentId, Task<TrialOutcome?>> find)
    {
        ArgumentNullException.ThrowIfNull(sweep);
        ArgumentNullException.ThrowIfNull(find);
        var known = new Dictionary<SweepStep, TrialOutcome>();
        for (var trial = 1; trial <= sweep.Trials && await find(SweepSpecs.IdOf(id, new(trial, 0))) is { } lowest; trial++)
        {
            known.Add(new(trial, 0), lowest);
            var below = lowest;
            for (var rung = 1; rung < sweep.Rungs && below is TrialOutcome.Scored && await find(SweepSpecs.IdOf(id, new(trial, rung))) is { } outcome; rung++)
                known.Add(new(trial, rung), below = outcome);
        }

        return known;
    }

    /// <summary>What became of a trial's experiment.</summary>
    /// <param name="objective">By what trials are compared.</param>
    /// <param name="spec">The experiment's spec.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="hasEnded">Whether it has ended.</param>
    /// <param name="outcomes">What became of its evaluations that have ended.</param>
    public static TrialOutcome OutcomeOf(
        SweepObjective objective, ExperimentSpec spec, ExperimentPlan plan, bool hasEnded, IReadOnlyDictionary<EvaluationId, SeedOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(objective);
        if (!hasEnded)
            return TrialOutcome.AtWork;
        var seeds = CellResults.Of(spec, plan, outcomes).First(cell => cell.Task == objective.Task).Seeds;
        var scores = seeds.Select(seed => (seed.Outcome as SeedOutcome.Scored)?.Scores.FirstOrDefault(score => objective.Metric is null || score.Metric == objective.Metric)?.Value).ToList();
        if (scores.TrueForAll(static score => score is not null))
            return new TrialOutcome.Scored(scores.Average()!.Value);
        var lost = seeds[scores.FindIndex(static score => score is null)];
        return new TrialOutcome.Lost(lost.Outcome switch
        {
            SeedOutcome.Failed failed => failed.Sentence,
            SeedOutcome.Scored scored => $"{objective.Task} has no metric '{objective.Metric}'; it has {string.Join(", ", scored.Scores.Select(static score => score.Metric))}.",
            _ => $"Seed {lost.Seed} was not judged.",
        });
    }
}
