using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Leases;

namespace T5Platform.Grains.Scheduling;

internal sealed partial class SchedulerGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The scheduler is awake: {Nodes} nodes, {Leases} leases")]
    private partial void LogAwake(int nodes, int leases);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Holder} {Generation} is granted {Slices} after {Waited}")]
    private partial void LogGranted(LeaseHolder holder, Generation generation, string slices, TimeSpan waited);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lease {Lease} of {Holder} {Generation} is released")]
    private partial void LogReleased(LeaseId lease, LeaseHolder holder, Generation generation);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lease {Lease} of {Holder} is taken back ({Why}): {Sentence}")]
    private partial void LogTakenBack(LeaseId lease, LeaseHolder holder, LeaseEnd why, string sentence);

    [LoggerMessage(Level = LogLevel.Information, Message = "A dry run would move: {Sentence}")]
    private partial void LogProposed(string sentence);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cycle could not be recorded in {Folder}")]
    private partial void LogNotRecorded(Exception exception, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Starts could not be forecast")]
    private partial void LogNoForecast(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another scheduler has written leases; they are read again")]
    private partial void LogFenced();
}
