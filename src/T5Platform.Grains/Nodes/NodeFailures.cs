using T5Platform.Contracts.Nodes;
using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Grains.Nodes;

/// <summary>What becomes of a node that fails: a count of a day, and if it keeps failing a quarantine. Pure.</summary>
internal static class NodeFailures
{
    /// <summary>More change nothing: the quarantine is at its longest long before.</summary>
    private const int Most = 32;

    public static NodeState Failed(NodeState node, DateTimeOffset now)
    {
        IReadOnlyList<DateTimeOffset> failures = [.. node.Failures.Where(at => now - at < Quarantine.Remembered).TakeLast(Most - 1), now];
        return node with { Failures = failures, QuarantinedUntil = Quarantine.Until(new(node.Node, failures), now) };
    }

    /// <summary>Welcome again, as if it had never failed, and no longer about to go.</summary>
    public static NodeState Forgiven(NodeState node) => node with { Failures = [], QuarantinedUntil = null, EmptyBy = null, Notice = null };

    /// <summary>That it is quarantined, as the end of a sentence about its failure; empty when it is not.</summary>
    public static string Sentence(NodeState node) =>
        node.QuarantinedUntil is { } until ? $" It failed {node.Failures.Count} times within a day: nothing new is placed on it until {until:u}." : "";
}
