using T5Platform.Contracts.Shards;

namespace T5Platform.Training;

/// <summary>How a shard's work ended. Why was reported as a fact before.</summary>
public enum WorkOutcome
{
    /// <summary>All of it is done.</summary>
    Completed = ShardExitCode.Completed,

    /// <summary>The spec cannot be worked on; trying again will not help.</summary>
    Unusable = ShardExitCode.Unusable,

    /// <summary>The checkpoint to begin from is damaged.</summary>
    CheckpointRefused = ShardExitCode.CheckpointRefused,

    /// <summary>A loss or a gradient was not finite.</summary>
    NonFinite = ShardExitCode.NonFinite,

    /// <summary>It was asked to stop and did, with a checkpoint; there is more to do.</summary>
    Preempted = ShardExitCode.Preempted,
}
