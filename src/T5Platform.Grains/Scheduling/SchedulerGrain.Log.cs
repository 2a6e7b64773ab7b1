using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Grains.Scheduling;

internal sealed partial class SchedulerGrain
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The scheduler is awake: {Nodes} nodes, {Leases} leases")]
    private partial void LogAwake(int nodes, int leases);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Holder} {Generation} is granted {Rectangle} of pod {Pod} after {Waited}")]
    private partial void LogGranted(LeaseHolder holder, Generation generation, MeshRectangle rectangle, PodId pod, TimeSpan waited);

    [LoggerMessage(Level = LogLevel.Information, Message = "Lease {Lease} of {Holder} {Generation} is released")]
    private partial void LogReleased(LeaseId lease, LeaseHolder holder, Generation generation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another scheduler has written leases; they are read again")]
    private partial void LogFenced();
}
