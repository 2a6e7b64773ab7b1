using Microsoft.Extensions.Logging;

namespace T5Platform.Grains.Studies;

internal sealed partial class StudyGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Study {Study}: version {Version} is kept")]
    private partial void LogKept(string study, long version);
}
