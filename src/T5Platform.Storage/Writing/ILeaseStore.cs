using T5Platform.Contracts.Leases;

namespace T5Platform.Storage.Writing;

/// <summary>
/// Table <c>leases</c>. One writer: SchedulerGrain. Postgres refuses two active leases on one device (a unique constraint over
/// the devices of active leases): then nothing of the change is written and the answer is Fenced.
/// </summary>
public interface ILeaseStore
{
    /// <summary>Every active lease.</summary>
    Task<IReadOnlyList<SliceLease>> Active(CancellationToken cancellationToken = default);

    /// <summary>Every lease that ended since a moment.</summary>
    Task<IReadOnlyList<EndedLease>> Ended(DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>Commits a cycle whole.</summary>
    Task<StoreResult> Commit(LeaseChanges changes, CancellationToken cancellationToken = default);
}
