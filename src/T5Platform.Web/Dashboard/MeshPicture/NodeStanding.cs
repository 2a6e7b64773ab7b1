using T5Platform.Contracts.Nodes;
using T5Platform.Web.Dashboard.Formatting;

namespace T5Platform.Web.Dashboard.MeshPicture;

/// <summary>What there is to say of a node beside its health.</summary>
internal static class NodeStanding
{
    /// <summary>Why nothing new is placed on it, and until when; null when there is nothing to say.</summary>
    public static string? Of(NodeState node, DateTimeOffset now) => node switch
    {
        { Health: NodeHealth.Draining, EmptyBy: { } by } => $"to be empty within {Humane.Duration(by - now)}: {node.Notice}",
        { QuarantinedUntil: { } until } when until > now => $"quarantined for another {Humane.Duration(until - now)}: it failed {node.Failures.Count} times within a day",
        _ => null,
    };
}
