using Microsoft.Extensions.Logging;

namespace T5Platform.Web.ControlPlane;

internal sealed partial class GrainControlPlane
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The control plane did not answer to {Verb}")]
    private static partial void LogAway(ILogger logger, string verb, Exception exception);
}
