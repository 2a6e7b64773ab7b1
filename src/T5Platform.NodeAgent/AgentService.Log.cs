using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Mesh;

namespace T5Platform.NodeAgent;

internal sealed partial class AgentService
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Node {Node} attached with block {Block}; {Buffered} facts wait to be reported")]
    private partial void LogAttached(NodeId node, MeshRectangle block, int buffered);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The control plane is away ({Kind}: {Reason}); shards train on, {Buffered} facts wait")]
    private partial void LogAway(string kind, string reason, int buffered);
}
