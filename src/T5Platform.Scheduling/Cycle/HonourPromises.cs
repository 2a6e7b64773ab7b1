using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>Before anything is handed out: who was told to leave for another place gets it, or finds it kept until it asks.</summary>
internal static class HonourPromises
{
    public static void Run(CycleState cycle)
    {
        foreach (var promise in cycle.Snapshot.Promises.Where(promise => promise.Until > cycle.Now).OrderBy(promise => promise.Until).ThenBy(promise => promise.Holder.Value))
            if (cycle.Pools.Values.SelectMany(pool => pool.Pods).FirstOrDefault(pod => pod.Pod.Id == promise.Pod) is { } pod)
                Honour(cycle, promise, pod);
    }

    private static void Honour(CycleState cycle, Promise promise, PodSpace pod)
    {
        var asks = cycle.Queue.FirstOrDefault(waiter => waiter.Request.Holder == promise.Holder);
        if (asks is not null)
            _ = asks.Request.Generation == promise.Generation && cycle.TryGrantAt(asks, promise.Parallelism, pod, promise.Rectangle);
        else
            Keep(promise, pod);
    }

    /// <summary>Cell by cell: some of it may still be held, by the very gang that is leaving.</summary>
    private static void Keep(Promise promise, PodSpace pod)
    {
        foreach (var at in pod.Cells(promise.Rectangle).Where(at => pod.At(at) is null).ToList())
            pod.Take(new(new MeshRectangle(at, new(1, 1)), 1, HolderFacts.Unknown, promise.Holder.ToString()) { Pod = pod, EndsBy = promise.Until });
    }
}
