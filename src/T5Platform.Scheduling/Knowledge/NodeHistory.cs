using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.Knowledge;

/// <summary>When a node failed, the latest last.</summary>
public sealed record NodeHistory(NodeId Node, IReadOnlyList<DateTimeOffset> Failures);
