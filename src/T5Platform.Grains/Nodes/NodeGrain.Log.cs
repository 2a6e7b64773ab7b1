using Microsoft.Extensions.Logging;

namespace T5Platform.Grains.Nodes;

internal sealed partial class NodeGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Node {Node} attached (incarnation {Incarnation}, anew: {Anew}); {Undecided} living shards wait for their holders' word")]
    private partial void LogAttached(NodeId node, Guid incarnation, bool anew, int undecided);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Node {Node} is lost after {Silence} of silence")]
    private partial void LogLost(NodeId node, TimeSpan silence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Node {Node}: the scheduler was not told; it will be told again")]
    private partial void LogSchedulerAway(Exception exception, NodeId node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Node {Node}: shard {Shard} {Generation} is lost and its holder was not told; it will be told again")]
    private partial void LogNotTold(Exception exception, NodeId node, ShardKey shard, Generation generation);
}
