namespace T5Platform.Contracts.Shards;

/// <summary>What a shard shall do.</summary>
public enum ShardDirective
{
    /// <summary>Go on to the end.</summary>
    Continue,

    /// <summary>Finish the step, write a checkpoint, exit with <see cref="ShardExitCode.Preempted"/>.</summary>
    CheckpointAndStop,
}
