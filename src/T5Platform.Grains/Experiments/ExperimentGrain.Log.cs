using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Experiments;

namespace T5Platform.Grains.Experiments;

internal sealed partial class ExperimentGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Experiment {Experiment} is {State}: {Sentence}")]
    private partial void LogState(ExperimentId experiment, ExperimentState state, string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Experiment {Experiment}: {Holder} did not begin: {Reason}")]
    private partial void LogNotBegun(ExperimentId experiment, LeaseHolder holder, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Experiment {Experiment}: {Holder} was not reached; it will be told again")]
    private partial void LogNotReached(Exception exception, ExperimentId experiment, LeaseHolder holder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Experiment {Experiment} has no reminder; a restarted silo wakes it")]
    private partial void LogNoReminder(Exception exception, ExperimentId experiment);
}
