using Microsoft.Extensions.Logging;

namespace T5Platform.NodeAgent.Shards;

internal sealed partial class ShardKeeper
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Starting shard {Shard} {Generation} on device {Device}")]
    private partial void LogStarting(ShardKey shard, Generation generation, int device);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard} did not start from '{Path}'")]
    private partial void LogNotStarted(Exception exception, ShardKey shard, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} {Generation} is gone: exit code {ExitCode}, signal {Signal}")]
    private partial void LogGone(ShardKey shard, Generation generation, int? exitCode, int? signal);
}
