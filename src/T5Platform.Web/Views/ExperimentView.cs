using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Web.Rest;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Views;

/// <summary>One experiment with all that has started of its plan: what the API and the dashboard show.</summary>
public sealed record ExperimentView
{
    /// <summary>The experiment, its spec and plan.</summary>
    public required ExperimentRecord Experiment { get; init; }

    /// <summary>Runs that have started.</summary>
    public required IReadOnlyDictionary<RunId, RunRecord> Runs { get; init; }

    /// <summary>Evaluations that have started.</summary>
    public required IReadOnlyDictionary<EvaluationId, EvaluationRecord> Evaluations { get; init; }

    /// <summary>Reads it; null when the text is no id or there is no such experiment.</summary>
    internal static async Task<ExperimentView?> Load(IStudyReader reader, string id, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<ExperimentId>(id, out var experiment) || await reader.Experiment(experiment, cancellationToken) is not { } record)
            return null;
        return new()
        {
            Experiment = record,
            Runs = (await reader.Runs(experiment, cancellationToken)).ToDictionary(static run => run.Id),
            Evaluations = (await reader.Evaluations(experiment, cancellationToken)).ToDictionary(static evaluation => evaluation.Id),
        };
    }

    /// <summary>As much of it as a table needs.</summary>
    internal Standings Standings() => new(
        Runs.ToDictionary(static run => run.Key, static run => new RunStanding(run.Value.Version, run.Value.Status.State, run.Value.Status.Step, run.Value.Start.Name, run.Value.Status.Reason)),
        Evaluations.ToDictionary(static each => each.Key, static each => new EvaluationStanding(each.Value.Version, each.Value.Status.State, each.Value.Status.Reason, each.Value.Scored)));

    /// <summary>Where a run stands; null: planned.</summary>
    public RunState? StateOf(RunId run) => Runs.TryGetValue(run, out var record) ? record.Status.State : null;

    /// <summary>Where an evaluation stands; null: planned.</summary>
    public RunState? StateOf(EvaluationId evaluation) => Evaluations.TryGetValue(evaluation, out var record) ? record.Status.State : null;

    /// <summary>Runs and evaluations, counted together.</summary>
    internal ProgressDocument Progress()
    {
        var states = Runs.Values.Select(static run => run.Status.State)
            .Concat(Evaluations.Values.Select(static evaluation => evaluation.Status.State))
            .ToList();
        return new(
            Experiment.Plan.Runs.Count + Experiment.Plan.Evaluations.Count,
            states.Count(static state => state is RunState.Completed),
            states.Count(static state => state is RunState.Starting or RunState.Running or RunState.Stopping),
            states.Count(static state => state is RunState.Failed or RunState.Cancelled));
    }

    /// <summary>The experiment as the API shows it.</summary>
    internal ExperimentDocument Document(DateTimeOffset now) => new()
    {
        Id = Experiment.Id,
        Name = Experiment.Spec.Name,
        State = Experiment.State,
        Reason = Experiment.Reason,
        SubmittedAt = Experiment.SubmittedAt,
        EndedAt = Experiment.EndedAt,
        Progress = Progress(),
        Priority = Experiment.Spec.Priority,
        Deadline = Experiment.Spec.Deadline,
        Late = Lateness.Of(this, now),
        Excluded = [.. Experiment.Decisions.Excluded.Select(static cell => new ExcludedDocument(cell.Row, cell.Task, cell.Reason, cell.At))],
        Spec = Experiment.Spec,
        Plan = Experiment.Plan,
    };

    /// <summary>Every planned run, with its status once it has one.</summary>
    internal IReadOnlyList<RunDocument> RunDocuments() =>
    [
        .. Experiment.Plan.Runs.Select(planned => Runs.TryGetValue(planned.Id, out var run)
            ? RunDocument.Of(run, planned)
            : RunDocument.Of(Experiment.Id, planned)),
    ];

    /// <summary>Every planned evaluation, with its status once it has one.</summary>
    internal IReadOnlyList<EvaluationDocument> EvaluationDocuments() =>
    [
        .. Experiment.Plan.Evaluations.Select(planned => Evaluations.TryGetValue(planned.Id, out var evaluation)
            ? EvaluationDocument.Of(evaluation, planned)
            : EvaluationDocument.Of(Experiment.Id, planned)),
    ];
}
