using T5Platform.Contracts.Ids;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>Snapshots of what might be.</summary>
public static class SnapshotEdits
{
    /// <summary>With one more pod.</summary>
    public static ClusterSnapshot WithPod(this ClusterSnapshot snapshot, PodSnapshot pod) => snapshot with
    {
        Pods = [.. snapshot.Pods.Append(pod).OrderBy(each => each.Pool.Value, StringComparer.Ordinal).ThenBy(each => each.Id.Value, StringComparer.Ordinal)],
    };

    /// <summary>With another priority of a waiting holder.</summary>
    public static ClusterSnapshot WithPriority(this ClusterSnapshot snapshot, LeaseHolder holder, int priority) => snapshot with
    {
        Queue = [.. snapshot.Queue.Select(request => request.Holder == holder ? request with { Priority = priority } : request)],
    };

    /// <summary>With a node that must be empty by a date.</summary>
    public static ClusterSnapshot WithoutNode(this ClusterSnapshot snapshot, NodeId node, DateTimeOffset by) => snapshot with
    {
        Notices = [.. snapshot.Notices, new NodeNotice(node, by, "what if it were drained")],
    };
}
