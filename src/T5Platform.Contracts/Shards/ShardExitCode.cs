namespace T5Platform.Contracts.Shards;

/// <summary>Exit codes of a shard process.</summary>
public static class ShardExitCode
{
    /// <summary>It did all it was asked to.</summary>
    public const int Completed = 0;

    /// <summary>A bug or a broken world; the reason went out as a <c>failed</c> fact and on standard error.</summary>
    public const int Failed = 1;

    /// <summary>The assignment is unusable (unknown task, missing file): trying again will not help.</summary>
    public const int Unusable = 2;

    /// <summary>The checkpoint to start from is damaged; reported as a <c>checkpoint-refused</c> fact.</summary>
    public const int CheckpointRefused = 3;

    /// <summary>A loss or a gradient was not finite.</summary>
    public const int NonFinite = 4;

    /// <summary>A checkpoint was asked for and written; there is more to train.</summary>
    public const int Preempted = 5;
}
