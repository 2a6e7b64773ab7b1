using T5Platform.Contracts.WhatIf;
using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Waiting;

namespace T5Platform.Scheduling.WhatIf;

/// <summary>Which questions make sense.</summary>
internal static class QuestionRules
{
    /// <summary>Why a question makes none; null when it does.</summary>
    public static WhatIfAnswer? Refusal(ClusterSnapshot snapshot, WhatIfQuestion question) => question switch
    {
        WhatIfPod pod when pod.Mesh.Rows % pod.Block.Rows != 0 || pod.Mesh.Columns % pod.Block.Columns != 0 =>
            WhatIfAnswer.Refused("not-allowed", $"A mesh of {pod.Mesh} cannot be cut into nodes of {pod.Block}; a block whose sides divide those of the mesh is allowed."),
        WhatIfPriority { Priority: < -100 or > 100 } other =>
            WhatIfAnswer.Refused("out-of-range", $"priority is {other.Priority}; -100 to 100 is allowed."),
        WhatIfPriority other when snapshot.Queue.All(request => request.Holder != other.Holder) =>
            WhatIfAnswer.Refused("not-waiting", $"{other.Holder} does not wait for a slice; {Waiting(snapshot)}."),
        WhatIfDrain drain when snapshot.Pods.All(pod => pod.Nodes.All(node => node.Node != drain.Node)) =>
            WhatIfAnswer.Refused("unknown-node", $"No pod has a node '{drain.Node}'; there is {Phrases.Listed(snapshot.Pods.SelectMany(pod => pod.Nodes).Select(node => $"'{node.Node}'"))}."),
        _ => null,
    };

    private static string Waiting(ClusterSnapshot snapshot) => snapshot.Queue.Count == 0
        ? "nobody does"
        : $"those do: {Phrases.Listed(snapshot.Queue.Select(request => $"'{(request.Name.Length > 0 ? request.Name : request.Holder.ToString())}'"))}";
}
