namespace T5Platform.Storage.Writing;

/// <summary>Table <c>sweeps</c>. One writer: SweepGrain.</summary>
public interface ISweepStore
{
    /// <summary>The record, or null.</summary>
    Task<SweepRecord?> Find(SweepId id, CancellationToken cancellationToken = default);

    /// <summary>Inserts (version 0) or updates where the stored version is <c>record.Version</c>; stores version + 1; appends the events in the same transaction.</summary>
    Task<StoreResult> Save(SweepRecord record, IReadOnlyList<EventRecord> events, CancellationToken cancellationToken = default);

    /// <summary>Those that have not ended: the grains that must be awake.</summary>
    Task<IReadOnlyList<SweepId>> Unfinished(CancellationToken cancellationToken = default);
}
