namespace T5Platform.Contracts.Runs;

/// <summary>Why a life ended before its work was done: the label of <c>t5_run_restarts_total</c>.</summary>
public enum RestartCause
{
    /// <summary>A shard process died.</summary>
    ShardDied,

    /// <summary>A node was lost, or its agent came back anew.</summary>
    NodeLost,

    /// <summary>No sign of life for longer than allowed.</summary>
    Hung,

    /// <summary>A loss or gradient was not finite.</summary>
    NonFinite,

    /// <summary>The checkpoint to start from was damaged.</summary>
    CheckpointRefused,

    /// <summary>The scheduler took the slice back.</summary>
    LeaseRevoked,
}
