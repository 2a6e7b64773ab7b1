using Microsoft.Extensions.Logging;

namespace T5Platform.Web.Rest;

internal sealed partial class ApiExceptionHandler
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not answer")]
    private static partial void LogStoreAway(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store of checkpoints failed")]
    private static partial void LogBlobsAway(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed unexpectedly")]
    private static partial void LogUnexpected(ILogger logger, Exception exception);
}
