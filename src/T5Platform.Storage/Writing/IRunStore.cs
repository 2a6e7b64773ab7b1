using T5Platform.Contracts.Checkpoints;

namespace T5Platform.Storage.Writing;

/// <summary>Tables <c>runs</c>, <c>checkpoints</c> and the runs' <c>attempts</c>. One writer: RunGrain.</summary>
public interface IRunStore
{
    /// <summary>The record, or null.</summary>
    Task<RunRecord?> Find(RunId id, CancellationToken cancellationToken = default);

    /// <summary>Inserts (version 0) or updates where the stored version is <c>record.Version</c>; stores version + 1; upserts the attempt and appends the events in the same transaction.</summary>
    Task<StoreResult> Save(RunRecord record, AttemptRecord? attempt, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default);

    /// <summary>
    /// One statement: inserts the checkpoint only if the run's stored generation is the manifest's. Fenced otherwise. The same
    /// checkpoint again is Written.
    /// </summary>
    Task<StoreResult> CommitCheckpoint(CheckpointManifest manifest, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Marks a checkpoint as damaged, so that it is never resumed from again.</summary>
    Task MarkDamaged(CheckpointId checkpoint, string damage, CancellationToken cancellationToken = default);

    /// <summary>The undamaged checkpoint of the highest step, or null.</summary>
    Task<CheckpointRecord?> LatestCheckpoint(RunId id, CancellationToken cancellationToken = default);

    /// <summary>The undamaged checkpoint of a step, or null.</summary>
    Task<CheckpointRecord?> CheckpointAt(RunId id, long step, CancellationToken cancellationToken = default);

    /// <summary>Runs that have not ended.</summary>
    Task<IReadOnlyList<RunId>> Unfinished(CancellationToken cancellationToken = default);
}
