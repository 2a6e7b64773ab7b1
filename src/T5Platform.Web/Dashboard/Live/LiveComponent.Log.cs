using Microsoft.Extensions.Logging;

namespace T5Platform.Web.Dashboard.Live;

public abstract partial class LiveComponent
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Component} could not load what it shows")]
    private static partial void LogFailed(ILogger logger, string component, Exception exception);
}
