using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.Knowledge;

/// <summary>A node must be empty by a date.</summary>
/// <param name="Node">The node.</param>
/// <param name="Deadline">When it goes.</param>
/// <param name="Reason">Why, for people: <c>spot machine called back</c>.</param>
public sealed record NodeNotice(NodeId Node, DateTimeOffset Deadline, string Reason);
