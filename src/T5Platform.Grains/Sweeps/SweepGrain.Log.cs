using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Sweeps;
using T5Platform.Study.Sweeps;

namespace T5Platform.Grains.Sweeps;

internal sealed partial class SweepGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Sweep {Sweep} is {State}: {Sentence}")]
    private partial void LogState(SweepId sweep, SweepState state, string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sweep {Sweep}: {Step} was not taken: {Reason}")]
    private partial void LogNotTaken(SweepId sweep, SweepStep step, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sweep {Sweep} could not look after its trials; it tries again")]
    private partial void LogNotReached(Exception exception, SweepId sweep);
}
