using T5Platform.Contracts.Leases;

namespace T5Platform.Grains.Scheduling;

/// <summary>A request in the queue.</summary>
/// <param name="Request">What is asked.</param>
/// <param name="Since">When it came.</param>
/// <param name="Reason">Why it waits, once a cycle has looked at it.</param>
/// <param name="UnavailableSince">Since when only excluded or unhealthy nodes could take it.</param>
internal sealed record WaitingRequest(SliceRequest Request, DateTimeOffset Since, WaitReason? Reason = null, DateTimeOffset? UnavailableSince = null)
{
    public WaitingRequest Explained(WaitReason reason, DateTimeOffset now) => this with
    {
        Reason = reason,
        // Once its exclusions lapsed it is told other reasons; it must not wait for the same nodes all over again.
        UnavailableSince = UnavailableSince ?? (reason.Code == WaitCode.NodesUnavailable && Request.ExcludedNodes.Count > 0 ? now : null),
    };
}
