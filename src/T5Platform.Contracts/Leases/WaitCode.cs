namespace T5Platform.Contracts.Leases;

/// <summary>Why a request waits.</summary>
public enum WaitCode
{
    /// <summary>No pool of that name has a node.</summary>
    NoSuchPool,

    /// <summary>No pod is large enough, or has a legal shape for it, even when empty.</summary>
    NeverFits,

    /// <summary>Too few healthy free devices.</summary>
    NotEnoughDevices,

    /// <summary>Enough devices are free, but not in one legal rectangle.</summary>
    Fragmented,

    /// <summary>Somebody ahead in the queue waits for these devices.</summary>
    BehindHead,

    /// <summary>Only excluded or unhealthy nodes could take it.</summary>
    NodesUnavailable,

    /// <summary>It would take its tenant, or one above it, beyond the maximum of its quota.</summary>
    QuotaExceeded,

    /// <summary>Its rectangle is being emptied for it; those who leave write their checkpoints.</summary>
    AwaitingRelease,
}
