using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Scheduling.Decisions;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Recording;

namespace T5Platform.Grains.Scheduling;

/// <summary>What a cycle looks at, and what becomes of its decisions to take a slice back.</summary>
internal sealed partial class SchedulerGrain
{
    /// <summary>How long after a gang's deadline its next life may come for the place that was promised to it.</summary>
    private static readonly TimeSpan PromiseHolds = TimeSpan.FromMinutes(1);

    private ClusterSnapshot Snapshot(DateTimeOffset now)
    {
        var waiting = queue.ForCycle(options.ExclusionsLapseAfter);
        foreach (var lapsed in promises.Values.Where(promise => promise.Until <= now).ToList())
            promises.Remove(lapsed.Holder);
        return ClusterSnapshot.From(nodes.Values.OrderBy(node => node.Node.Value, StringComparer.Ordinal), leases.Values, waiting, now) with
        {
            Facts = book.Facts(leases.Values, [.. waiting], lease => revoked.GetValueOrDefault(lease)?.Deadline, now),
            HolderNames = book.Names(),
            Promises = [.. promises.Values],
            Notices = [.. draining.Select(node => new NodeNotice(node.Key, node.Value, nodes[node.Key].Notice ?? "it is being drained"))],
            Histories = [.. nodes.Values.Where(node => node.Failures.Count > 0).Select(node => new NodeHistory(node.Node, node.Failures))],
            Tenants = tenants,
            Usage = tenants.Count > 0 ? usage.At(now, leases.Values) : new Dictionary<TenantId, double>(),
            MovedLately = moves.Moved(now),
            MigratedLately = moves.Migrated(now),
        };
    }

    /// <summary>Whoever must leave is written down here and told; its next life finds the place that is kept for it. Gives the leases that were not taken back before.</summary>
    private List<SliceLease> TakeBack(CycleOutcome outcome)
    {
        foreach (var proposed in outcome.Proposed)
            LogProposed(proposed.Sentence);
        return
        [
            .. outcome.Decisions.Select(decision => decision switch
            {
                Revoke revoke => TakeBack(revoke.Lease, new(revoke.Why, revoke.Sentence, revoke.Deadline), null),
                Migrate migrate => TakeBack(migrate.Lease, new(LeaseEnd.Migrated, migrate.Sentence, migrate.Deadline), (migrate.Pod, migrate.Rectangle, null)),
                Resize resize => TakeBack(resize.Lease, new(LeaseEnd.Resized, resize.Sentence, resize.Deadline), (resize.Pod, resize.Rectangle, resize.Parallelism)),
                _ => null,
            }).OfType<SliceLease>(),
        ];
    }

    private SliceLease? TakeBack(LeaseId id, Revocation revocation, (PodId Pod, MeshRectangle Rectangle, Parallelism? Cut)? to)
    {
        if (!leases.TryGetValue(id, out var lease) || !revoked.TryAdd(id, revocation))
            return null;
        var now = time.GetUtcNow();
        moves.Note(lease.Tenant, revocation.Why == LeaseEnd.Migrated, now);
        if (to is { } place)
            promises[lease.Holder] = new(lease.Holder, lease.Generation.Next(), place.Pod, place.Rectangle,
                place.Cut ?? book.CutOf(lease), revocation.Deadline + PromiseHolds);
        LogTakenBack(lease.Id, lease.Holder, revocation.Why, revocation.Sentence);
        return lease;
    }

    private void NoteDraining(NodeState node)
    {
        if (node.Health != NodeHealth.Draining)
            draining.Remove(node.Node);
        else if (node.EmptyBy is { } by)
            draining[node.Node] = by;
        else
            draining.TryAdd(node.Node, time.GetUtcNow() + options.StopWithin);
    }

    /// <summary>Keeps the cycle as a file, where an operator asked for it. What cannot be written is said and does no harm.</summary>
    private async Task Record(ClusterSnapshot snapshot, SchedulingOptions settings, CycleOutcome outcome)
    {
        if (options.RecordCyclesTo is not { } folder)
            return;
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{snapshot.Now:yyyyMMdd-HHmmss-fffffff}.json"), CycleRecord.Of(snapshot, settings, outcome).ToText());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotRecorded(e, folder);
        }
    }
}
