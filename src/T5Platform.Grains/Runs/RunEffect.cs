using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Runs;

/// <summary>What follows from an event outside the status. Performed after the status is stored; each may be performed twice.</summary>
internal abstract record RunEffect
{
    private RunEffect()
    {
    }

    /// <summary>Ask the scheduler for a slice for the present life.</summary>
    internal sealed record RequestSlice : RunEffect;

    /// <summary>Leave the scheduler's queue.</summary>
    internal sealed record WithdrawRequest : RunEffect;

    /// <summary>Give a rank to its node, or tell it what is new.</summary>
    internal sealed record AssignRank(int Rank, IReadOnlyList<string> Peers, ShardDirective Directive, bool AlreadyStarted) : RunEffect;

    /// <summary>Take a rank of a life from a node.</summary>
    internal sealed record RemoveRank(int Rank, Generation Generation, NodeId Node) : RunEffect;

    /// <summary>Give a slice back: nothing of this holder runs on it.</summary>
    internal sealed record ReleaseLease(LeaseId Lease) : RunEffect;

    /// <summary>Tell the experiment that it is over.</summary>
    internal sealed record Settle(SettledOutcome Outcome) : RunEffect;

    /// <summary>Count a life that ended before its work was done.</summary>
    internal sealed record CountRestart(RestartCause Cause) : RunEffect;

    /// <summary>Count a step.</summary>
    internal sealed record CountStep(StepCompleted Step) : RunEffect;

    /// <summary>Count a committed checkpoint.</summary>
    internal sealed record CountCheckpoint(long Step) : RunEffect;

    /// <summary>A report that came too late or twice: noted, and nothing else.</summary>
    internal sealed record DropReport(ShardReport Report, string Why) : RunEffect;

    /// <summary>A line of history; stored together with the status.</summary>
    internal sealed record RecordEvent(string Kind, string Sentence, NodeId? Node = null) : RunEffect;
}
