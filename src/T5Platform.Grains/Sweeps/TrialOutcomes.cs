using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Sweeps;
using T5Platform.Study.Tables;

namespace T5Platform.Grains.Sweeps;

/// <summary>Reads what became of a sweep's experiments. A score stays as it is, and is read once.</summary>
internal sealed class TrialOutcomes(IStudyReader reader, SweepObjective objective)
{
    private readonly Dictionary<ExperimentId, TrialOutcome> scored = [];

    /// <summary>Null: there is no such experiment.</summary>
    public async Task<TrialOutcome?> Of(ExperimentId id)
    {
        if (scored.TryGetValue(id, out var known))
            return known;
        if (await reader.Experiment(id) is not { } experiment)
            return null;
        if (experiment.State == ExperimentState.Running)
            return TrialOutcome.AtWork;
        var outcome = SweepKnowledge.OutcomeOf(objective, experiment.Spec, experiment.Plan, hasEnded: experiment.EndedAt is not null, Outcomes(await reader.Evaluations(id)));
        if (outcome is TrialOutcome.Scored)
            scored.Add(id, outcome);
        return outcome;
    }

    private static Dictionary<EvaluationId, SeedOutcome> Outcomes(IReadOnlyList<EvaluationRecord> evaluations) => evaluations
        .Where(static evaluation => evaluation.Scored is not null || evaluation.Status.State is RunState.Failed or RunState.Cancelled)
        .ToDictionary(static evaluation => evaluation.Id, static evaluation => evaluation.Scored is { } scored
            ? (SeedOutcome)new SeedOutcome.Scored(scored.Scores)
            : new SeedOutcome.Failed(evaluation.Status.Reason ?? "It did not complete."));
}
