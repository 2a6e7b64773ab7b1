using T5Platform.Contracts.Nodes;

namespace T5Platform.Scheduling.Cluster;

/// <summary>A node without a place in any mesh: a code that programs may rely on and a sentence for people.</summary>
public sealed record RefusedNode(NodeState Node, RefusedNodeCode Code, string Sentence);
