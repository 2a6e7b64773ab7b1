using Microsoft.Extensions.Logging;

namespace T5Platform.Storage.Embedded;

public sealed partial class EmbeddedPostgres
{
    [LoggerMessage(LogLevel.Information, "Making a PostgreSQL {Major} data directory at {Data}, owned by {Account}")]
    private static partial void LogInitialising(ILogger logger, string data, int major, string account);

    [LoggerMessage(LogLevel.Information, "PostgreSQL {Major} {How}: port {Port}, process {ProcessId}, data {Data}, account {Account}")]
    private static partial void LogServing(ILogger logger, string how, int major, int port, int processId, string data, string account);

    [LoggerMessage(LogLevel.Error, "PostgreSQL (process {ProcessId}) is gone; starting it again")]
    private static partial void LogDied(ILogger logger, int processId);

    [LoggerMessage(LogLevel.Warning, "PostgreSQL runs again: process {ProcessId}, port {Port}")]
    private static partial void LogRevived(ILogger logger, int processId, int port);

    [LoggerMessage(LogLevel.Error, "PostgreSQL could not be started again")]
    private static partial void LogNotRevived(ILogger logger, Exception error);

    [LoggerMessage(LogLevel.Information, "PostgreSQL stopped: {Data}")]
    private static partial void LogStopped(ILogger logger, string data);
}
