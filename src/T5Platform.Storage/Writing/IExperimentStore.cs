using T5Platform.Contracts.Experiments;

namespace T5Platform.Storage.Writing;

/// <summary>Table <c>experiments</c>. One writer: ExperimentGrain.</summary>
public interface IExperimentStore
{
    /// <summary>The record, or null.</summary>
    Task<ExperimentRecord?> Find(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>Inserts (version 0) or updates where the stored version is <c>record.Version</c>; stores version + 1; appends the events in the same transaction.</summary>
    Task<StoreResult> Save(ExperimentRecord record, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default);

    /// <summary>Those that have not ended: the grains that must be awake.</summary>
    Task<IReadOnlyList<ExperimentId>> Unfinished(CancellationToken cancellationToken = default);

    /// <summary>Experiments of a pool, the oldest first, with a run of their own that has one of these hashes; not those that were cancelled.</summary>
    Task<IReadOnlyList<ExperimentRecord>> WithRuns(IReadOnlyList<string> hashes, PoolId pool, CancellationToken cancellationToken = default);

    /// <summary>Where experiments stand; one that is not there is left out.</summary>
    Task<IReadOnlyDictionary<ExperimentId, ExperimentState>> States(IReadOnlyCollection<ExperimentId> ids, CancellationToken cancellationToken = default);

    /// <summary>Outcome of every run and evaluation of it that has settled, shared ones among them.</summary>
    Task<IReadOnlyList<Contracts.Facts.HolderSettled>> Settled(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>Its runs and evaluations that have begun, have not ended, and are not paused.</summary>
    Task<IReadOnlyList<LeaseHolder>> AtWork(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>Scores of every scored evaluation in its plan, shared ones among them.</summary>
    Task<IReadOnlyDictionary<EvaluationId, Contracts.Facts.EvaluationScored>> Scores(ExperimentId id, CancellationToken cancellationToken = default);

    /// <summary>Steps of every undamaged checkpoint of its runs, shared ones among them.</summary>
    Task<IReadOnlyList<(RunId Run, long Step)>> CommittedSteps(ExperimentId id, CancellationToken cancellationToken = default);
}
