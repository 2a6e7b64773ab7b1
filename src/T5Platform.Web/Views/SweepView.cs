using System.Text.Json;
using T5Platform.Contracts.Experiments;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Study.Sweeps;
using T5Platform.Study.Tables;
using T5Platform.Web.Rest;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Views;

/// <summary>A sweep with what became of its trials.</summary>
internal static class SweepView
{
    private const string Planned = "planned";

    /// <summary>Reads it; null when the text is no id or there is no such sweep.</summary>
    public static async Task<SweepDocument?> Load(IStudyReader reader, string id, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<SweepId>(id, out var sweep) || await reader.Sweep(sweep, cancellationToken) is not { } record)
            return null;
        var definition = SweepReader.Read(new("sweep", record.Definition)).Sweep ?? throw new InvalidOperationException($"The definition of sweep {sweep} cannot be read.");
        var known = await SweepKnowledge.Gather(sweep, definition, experiment => Outcome(reader, definition.Objective, experiment, cancellationToken));
        return Of(record, definition, known);
    }

    private static async Task<TrialOutcome?> Outcome(IStudyReader reader, SweepObjective objective, ExperimentId id, CancellationToken cancellationToken)
    {
        if (await reader.Experiment(id, cancellationToken) is not { } experiment)
            return null;
        if (experiment.State == ExperimentState.Running)
            return TrialOutcome.AtWork;
        var scored = (await reader.Evaluations(id, cancellationToken)).ToDictionary(static each => each.Id, static each => each.Scored is { } scores
            ? (SeedOutcome)new SeedOutcome.Scored(scores.Scores)
            : new SeedOutcome.Failed(each.Status.Reason ?? "It did not complete."));
        return SweepKnowledge.OutcomeOf(objective, experiment.Spec, experiment.Plan, experiment.EndedAt is not null, scored);
    }

    private static SweepDocument Of(SweepRecord record, SweepDefinition sweep, IReadOnlyDictionary<SweepStep, TrialOutcome> known) => new()
    {
        Sweep = SweepSummaryDocument.Of(record),
        Objective = $"{sweep.Objective.Task}{(sweep.Objective.Metric is { } metric ? $" {metric}" : "")}, {sweep.Objective.Goal.ToString().ToLowerInvariant()}",
        Rungs = sweep.Halving is { } halving ? [.. Enumerable.Range(0, halving.Rungs).Select(halving.Steps)] : [],
        Best = SweepDecision.Of(sweep, known).Best?.Trial,
        Trials = [.. SweepTrials.Of(sweep).Select(trial => Trial(record.Id, trial, known))],
        Definition = JsonDocument.Parse(record.Definition).RootElement,
    };

    private static SweepTrialDocument Trial(SweepId id, SweepTrial trial, IReadOnlyDictionary<SweepStep, TrialOutcome> known)
    {
        List<SweepRungDocument> rungs = [.. known.Where(each => each.Key.Trial == trial.Number).OrderBy(static each => each.Key.Rung).Select(each => Rung(id, each.Key, each.Value))];
        return new()
        {
            Number = trial.Number,
            Values = trial.Values.ToDictionary(static value => value.Path, static value => JsonDocument.Parse(value.Json).RootElement),
            State = rungs.LastOrDefault()?.State ?? Planned,
            Rungs = rungs,
        };
    }

    private static SweepRungDocument Rung(SweepId id, SweepStep step, TrialOutcome outcome) => new()
    {
        Rung = step.Rung,
        Experiment = SweepSpecs.IdOf(id, step),
        State = outcome switch { TrialOutcome.Scored => "scored", TrialOutcome.Lost => "lost", _ => "running" },
        Score = (outcome as TrialOutcome.Scored)?.Score,
        Reason = (outcome as TrialOutcome.Lost)?.Reason,
    };
}
