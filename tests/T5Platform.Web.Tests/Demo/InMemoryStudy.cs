using System.Collections.Concurrent;
using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Nodes;
using T5Platform.Contracts.Runs;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Tests.Demo;

/// <summary>The read side without a database.</summary>
internal sealed class InMemoryStudy : IStudyReader
{
    public ConcurrentDictionary<ExperimentId, ExperimentRecord> AllExperiments { get; } = new();
    public ConcurrentDictionary<RunId, RunRecord> AllRuns { get; } = new();
    public ConcurrentDictionary<EvaluationId, EvaluationRecord> AllEvaluations { get; } = new();
    public ConcurrentDictionary<LeaseHolder, IReadOnlyList<AttemptRecord>> AllAttempts { get; } = new();
    public ConcurrentDictionary<RunId, IReadOnlyList<CheckpointRecord>> AllCheckpoints { get; } = new();
    public ConcurrentDictionary<RunId, IReadOnlyList<MetricPoint>> AllMetrics { get; } = new();
    public List<StoredEvent> AllEvents { get; } = [];
    public List<NodeState> AllNodes { get; } = [];
    public List<ActiveLease> AllLeases { get; } = [];

    /// <summary>Thrown by every reading, when set.</summary>
    public Exception? Broken { get; set; }

    public Task<IReadOnlyList<ExperimentSummary>> Experiments(int limit, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<ExperimentSummary>>(() => [.. AllExperiments.Values.OrderByDescending(e => e.SubmittedAt).Take(limit).Select(Summary)]);

    public Task<ExperimentRecord?> Experiment(ExperimentId id, CancellationToken cancellationToken = default) =>
        Give(() => AllExperiments.GetValueOrDefault(id));

    public Task<IReadOnlyDictionary<string, ExperimentId>> Newest(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyDictionary<string, ExperimentId>>(() => AllExperiments.Values.Where(each => names.Contains(each.Spec.Name))
            .OrderByDescending(each => each.SubmittedAt).DistinctBy(each => each.Spec.Name).ToDictionary(each => each.Spec.Name, each => each.Id));

    public Task<IReadOnlyList<ExperimentRecord>> Experiments(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<ExperimentRecord>>(() => [.. ids.Select(id => AllExperiments.GetValueOrDefault(id)).OfType<ExperimentRecord>()]);

    public Task<IReadOnlyDictionary<ExperimentId, Standings>> Standings(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyDictionary<ExperimentId, Standings>>(() => ids.Where(AllExperiments.ContainsKey).ToDictionary(id => id, id => new Standings(
            AllRuns.Values.Where(run => run.Start.Experiment == id || IsShared(id, LeaseHolder.Of(run.Id)))
                .ToDictionary(run => run.Id, run => new RunStanding(run.Version, run.Status.State, run.Status.Step, run.Start.Name, run.Status.Reason)),
            AllEvaluations.Values.Where(each => each.Start.Experiment == id || IsShared(id, LeaseHolder.Of(each.Id)))
                .ToDictionary(each => each.Id, each => new EvaluationStanding(each.Version, each.Status.State, each.Status.Reason, each.Scored)))));

    public Task<IReadOnlyList<DerivedExperiment>> Derived(ExperimentId id, IReadOnlyCollection<RunId> runs, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<DerivedExperiment>>(() =>
        [
            .. AllExperiments.Values.OrderBy(each => each.SubmittedAt)
                .Where(each => each.Spec.Extends == id || each.Spec.Rows.Any(row => RunCheckpointName.TryParse(each.Spec.InitialCheckpointOf(row)) is { } name && runs.Contains(name.Run)))
                .Select(each => new DerivedExperiment { Id = each.Id, State = each.State, Spec = each.Spec }),
        ]);

    public ConcurrentDictionary<SweepId, SweepRecord> AllSweeps { get; } = new();

    public Task<IReadOnlyList<SweepRecord>> Sweeps(int limit, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<SweepRecord>>(() => [.. AllSweeps.Values.OrderByDescending(sweep => sweep.SubmittedAt).Take(limit)]);

    public Task<SweepRecord?> Sweep(SweepId id, CancellationToken cancellationToken = default) => Give(() => AllSweeps.GetValueOrDefault(id));

    public List<StudyRecord> AllStudies { get; } = [];

    public Task<IReadOnlyList<StudyRecord>> Studies(int limit, CancellationToken cancellationToken = default) => Give<IReadOnlyList<StudyRecord>>(() =>
        [.. AllStudies.OrderByDescending(study => study.Version).DistinctBy(study => study.Name).OrderByDescending(study => study.SubmittedAt).Take(limit)]);

    public Task<StudyRecord?> Study(string name, long? version = null, CancellationToken cancellationToken = default) =>
        Give(() => AllStudies.Where(study => study.Name == name && (version is null || study.Version == version)).MaxBy(study => study.Version));

    public Task<IReadOnlyList<RunRecord>> Runs(ExperimentId id, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<RunRecord>>(() => [.. AllRuns.Values.Where(run => run.Start.Experiment == id || IsShared(id, LeaseHolder.Of(run.Id)))]);

    public Task<RunRecord?> Run(RunId id, CancellationToken cancellationToken = default) => Give(() => AllRuns.GetValueOrDefault(id));

    public Task<IReadOnlyList<EvaluationRecord>> Evaluations(ExperimentId id, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<EvaluationRecord>>(() => [.. AllEvaluations.Values.Where(evaluation => evaluation.Start.Experiment == id || IsShared(id, LeaseHolder.Of(evaluation.Id)))]);

    public Task<EvaluationRecord?> Evaluation(EvaluationId id, CancellationToken cancellationToken = default) => Give(() => AllEvaluations.GetValueOrDefault(id));

    public Task<IReadOnlyList<AttemptRecord>> Attempts(LeaseHolder holder, CancellationToken cancellationToken = default) =>
        Give(() => AllAttempts.GetValueOrDefault(holder) ?? []);

    public Task<IReadOnlyList<AttemptRecord>> Attempts(ExperimentId id, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<AttemptRecord>>(() =>
        [
            .. AllRuns.Values.Where(run => run.Start.Experiment == id).Select(run => LeaseHolder.Of(run.Id))
                .Concat(AllEvaluations.Values.Where(each => each.Start.Experiment == id).Select(each => LeaseHolder.Of(each.Id)))
                .SelectMany(holder => AllAttempts.GetValueOrDefault(holder) ?? []),
        ]);

    public Task<IReadOnlyList<CheckpointRecord>> Checkpoints(RunId id, CancellationToken cancellationToken = default) =>
        Give(() => AllCheckpoints.GetValueOrDefault(id) ?? []);

    public Task<IReadOnlyList<MetricPoint>> Metrics(RunId id, long fromStep = 0, int? limit = null, CancellationToken cancellationToken = default) =>
        Give(() => Thin([.. (AllMetrics.GetValueOrDefault(id) ?? []).Where(point => point.Step >= fromStep)], limit));

    public Task<IReadOnlyList<StoredEvent>> Events(ExperimentId? experiment, int limit, long? before = null, CancellationToken cancellationToken = default) =>
        Give<IReadOnlyList<StoredEvent>>(() =>
        [
            .. AllEvents
                .Where(stored => (experiment is null || stored.Event.Experiment == experiment) && (before is null || stored.Number < before))
                .OrderByDescending(stored => stored.Number)
                .Take(limit),
        ]);

    public Task<IReadOnlyList<NodeState>> Nodes(CancellationToken cancellationToken = default) => Give<IReadOnlyList<NodeState>>(() => [.. AllNodes]);

    public Task<IReadOnlyList<ActiveLease>> Leases(CancellationToken cancellationToken = default) => Give<IReadOnlyList<ActiveLease>>(() => [.. AllLeases]);

    private bool IsShared(ExperimentId id, LeaseHolder holder) => AllExperiments.GetValueOrDefault(id)?.Plan.Shared().Any(each => each.Holder == holder) == true;

    private Task<T> Give<T>(Func<T> value) => Broken is null ? Task.FromResult(value()) : Task.FromException<T>(Broken);

    private static IReadOnlyList<MetricPoint> Thin(List<MetricPoint> points, int? limit) => limit is not { } most || points.Count <= most
        ? points
        : [.. Enumerable.Range(0, most).Select(i => points[most == 1 ? points.Count - 1 : (int)((long)i * (points.Count - 1) / (most - 1))])];

    private ExperimentSummary Summary(ExperimentRecord record)
    {
        var states = AllRuns.Values.Where(run => run.Start.Experiment == record.Id).Select(run => run.Status.State)
            .Concat(AllEvaluations.Values.Where(evaluation => evaluation.Start.Experiment == record.Id).Select(evaluation => evaluation.Status.State))
            .ToList();
        return new()
        {
            Id = record.Id,
            Name = record.Spec.Name,
            State = record.State,
            Priority = record.Spec.Priority,
            SubmittedAt = record.SubmittedAt,
            EndedAt = record.EndedAt,
            Planned = record.Plan.Runs.Count + record.Plan.Evaluations.Count,
            Completed = states.Count(state => state is RunState.Completed),
            Running = states.Count(state => state is RunState.Starting or RunState.Running or RunState.Stopping),
            Failed = states.Count(state => state is RunState.Failed or RunState.Cancelled),
        };
    }
}
