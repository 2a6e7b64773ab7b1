using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Nodes;
using T5Platform.Storage.Writing;

namespace T5Platform.Storage.Reading;

/// <summary>The read side: what the web shows. Never writes.</summary>
public interface IStudyReader
{
    /// <summary>Experiments, newest first.</summary>
    Task<IReadOnlyList<ExperimentSummary>> Experiments(int limit, CancellationToken cancellationToken = default);

    /// <summary>One experiment with its spec and plan, or null.</summary>
    Task<ExperimentRecord?> Experiment(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>The newest experiment of each of these names; a name without one is left out.</summary>
    Task<IReadOnlyDictionary<string, ExperimentId>> Newest(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default);

    /// <summary>Several, in the order asked for, without those that are not there.</summary>
    Task<IReadOnlyList<ExperimentRecord>> Experiments(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default);

    /// <summary>Where the runs and evaluations of each of several stand; one that is not there is left out. As long as nothing of an experiment is written it is the same object.</summary>
    Task<IReadOnlyDictionary<ExperimentId, Standings>> Standings(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default);

    /// <summary>Experiments that extend it, or begin from a checkpoint of one of these runs, oldest first.</summary>
    Task<IReadOnlyList<DerivedExperiment>> Derived(ExperimentId id, IReadOnlyCollection<RunId> runs, CancellationToken cancellationToken = default);

    /// <summary>Sweeps, newest first.</summary>
    Task<IReadOnlyList<SweepRecord>> Sweeps(int limit, CancellationToken cancellationToken = default);

    /// <summary>One sweep, or null.</summary>
    Task<SweepRecord?> Sweep(SweepId id, CancellationToken cancellationToken = default);

    /// <summary>Studies of people's own, each in its newest version, the one submitted last first.</summary>
    Task<IReadOnlyList<StudyRecord>> Studies(int limit, CancellationToken cancellationToken = default);

    /// <summary>A version of a study of somebody's own, or null; its newest where none is named.</summary>
    Task<StudyRecord?> Study(string name, long? version = null, CancellationToken cancellationToken = default);

    /// <summary>Its runs that have started, shared ones among them, in any order.</summary>
    Task<IReadOnlyList<RunRecord>> Runs(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>One run, or null.</summary>
    Task<RunRecord?> Run(RunId id, CancellationToken cancellationToken = default);

    /// <summary>Its evaluations that have started, shared ones among them, in any order.</summary>
    Task<IReadOnlyList<EvaluationRecord>> Evaluations(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>One evaluation, or null.</summary>
    Task<EvaluationRecord?> Evaluation(EvaluationId id, CancellationToken cancellationToken = default);

    /// <summary>The lives of a run or an evaluation, oldest first.</summary>
    Task<IReadOnlyList<AttemptRecord>> Attempts(LeaseHolder holder, CancellationToken cancellationToken = default);

    /// <summary>The lives of every run and evaluation of an experiment, shared ones among them, oldest first.</summary>
    Task<IReadOnlyList<AttemptRecord>> Attempts(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>Checkpoints of a run, by step.</summary>
    Task<IReadOnlyList<CheckpointRecord>> Checkpoints(RunId id, CancellationToken cancellationToken = default);

    /// <summary>Points of a run from <paramref name="fromStep"/> on, by step; thinned evenly to at most <paramref name="limit"/> when that is given (the last point always stays).</summary>
    Task<IReadOnlyList<MetricPoint>> Metrics(RunId id, long fromStep = 0, int? limit = null, CancellationToken cancellationToken = default);

    /// <summary>History, newest first; of one experiment, or of everything when null.</summary>
    Task<IReadOnlyList<StoredEvent>> Events(ExperimentId? experiment, int limit, long? before = null, CancellationToken cancellationToken = default);

    /// <summary>Every node.</summary>
    Task<IReadOnlyList<NodeState>> Nodes(CancellationToken cancellationToken = default);

    /// <summary>Active leases, each with the name of its holder and experiment.</summary>
    Task<IReadOnlyList<ActiveLease>> Leases(CancellationToken cancellationToken = default);
}
