using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Runs;

/// <summary>What can happen to a run (or an evaluation).</summary>
internal abstract record RunEvent
{
    private RunEvent()
    {
    }

    /// <summary>Somebody asked for it to begin.</summary>
    internal sealed record Started : RunEvent;

    /// <summary>The scheduler granted a slice. With it comes what only the store knows: where to go on, and whether all is done already.</summary>
    internal sealed record LeaseGranted(SliceLease Lease, CheckpointReference? ResumeFrom = null, bool ResumeIsFinal = false) : RunEvent;

    /// <summary>The scheduler takes a slice back; a machine of it may go at a date.</summary>
    internal sealed record LeaseRevoked(LeaseId Lease, LeaseEnd Why, string Sentence, DateTimeOffset? GoneBy = null) : RunEvent;

    /// <summary>A rank reported a fact. A checkpoint comes here only once it is committed, a damaged one once it is marked.</summary>
    internal sealed record RankReported(ShardReport Report) : RunEvent;

    /// <summary>A node runs this life, and its grain does not know why.</summary>
    internal sealed record ShardFound(ShardLife Life, NodeId Node) : RunEvent;

    /// <summary>Somebody asked for it to end.</summary>
    internal sealed record CancelRequested(string Reason) : RunEvent;

    /// <summary>Somebody asked for it to rest.</summary>
    internal sealed record PauseRequested(string Reason) : RunEvent;

    /// <summary>Somebody asked for what failed or was cancelled to begin again.</summary>
    internal sealed record RetryRequested(string Reason) : RunEvent;

    /// <summary>It shall be at work: if it rests, it goes on.</summary>
    internal sealed record Resumed : RunEvent;

    /// <summary>It has another priority.</summary>
    internal sealed record Prioritized(int Priority) : RunEvent;

    /// <summary>Time went by: is something overdue? And every verb that the status implies is said again.</summary>
    internal sealed record Tick : RunEvent;
}
