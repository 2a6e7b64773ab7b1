using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Runs;

namespace T5Platform.Grains.Gangs;

internal sealed partial class Gang
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Holder} ({Name}): {Before} → {After}, life {Generation}. {Reason}")]
    private partial void LogState(LeaseHolder holder, string name, RunState before, RunState after, Generation generation, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Holder}: report {Sequence} ({Fact}) of rank {Rank} {Generation} dropped: {Why}")]
    private partial void LogDropped(LeaseHolder holder, int rank, Generation generation, long sequence, string fact, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Holder}: another activation has written; this one ends")]
    private partial void LogFenced(LeaseHolder holder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Holder}: {Effect} was not sent; it will be sent again")]
    private partial void LogNotSent(Exception exception, LeaseHolder holder, string effect);
}
