using T5Platform.Contracts.Ids;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Knowledge;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>Takes nodes out of use that must be emptied or keep failing, and notes the wear of those that failed lately.</summary>
internal static class Unwelcome
{
    public static void Mark(ClusterSnapshot snapshot, IEnumerable<PodSpace> pods)
    {
        if (snapshot.Notices.Count == 0 && snapshot.Histories.Count == 0)
            return;
        var noticed = snapshot.Notices.GroupBy(notice => notice.Node).ToDictionary(notices => notices.Key, notices => notices.Min(notice => notice.Deadline));
        var histories = snapshot.Histories.ToDictionary(history => history.Node);
        foreach (var pod in pods)
            for (var node = 0; node < pod.Pod.Nodes.Count; node++)
                Mark(pod, node, noticed, histories.GetValueOrDefault(pod.Pod.Nodes[node].Node), snapshot.Now);
    }

    private static void Mark(PodSpace pod, int node, Dictionary<NodeId, DateTimeOffset> noticed, NodeHistory? history, DateTimeOffset now)
    {
        if (noticed.TryGetValue(pod.Pod.Nodes[node].Node, out var deadline))
            pod.Quarantine(node, $"to be empty by {deadline:u}");
        else if (history is not null && Quarantine.Until(history, now) is { } until)
            pod.Quarantine(node, $"quarantined until {until:u}, since it failed {Quarantine.Wear(history, now)} times within a day");
        if (history is not null && Quarantine.Wear(history, now) is var wear and > 0)
            pod.Worn(node, wear);
    }
}
