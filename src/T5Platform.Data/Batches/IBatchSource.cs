namespace T5Platform.Data.Batches;

/// <summary>Batches as a pure function of the step and the logical shard.</summary>
/// <remarks>
/// The same options give the same bytes for the same arguments in any order of calls, in any process, however many logical
/// shards that process owns. Safe to call from several threads.
/// </remarks>
public interface IBatchSource
{
    /// <summary>The batch of one logical shard at one step.</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="logicalShard">The logical shard, 0 to <c>LogicalShards</c> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The step is negative or the logical shard does not exist.</exception>
    Batch GetBatch(long step, int logicalShard);
}
