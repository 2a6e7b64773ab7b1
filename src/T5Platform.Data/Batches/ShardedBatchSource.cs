using T5Platform.Data.Objectives;

namespace T5Platform.Data.Batches;

/// <summary>The frame that both kinds of batches share: check the arguments, fill row by row.</summary>
internal abstract class ShardedBatchSource(BatchShape shape) : IBatchSource
{
    public Batch GetBatch(long step, int logicalShard)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfNegative(logicalShard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(logicalShard, shape.LogicalShards);
        var batch = Empty();
        for (var row = 0; row < shape.RowsPerLogicalShard; row++)
        {
            var (inputs, targets) = Row(step, logicalShard, row);
            RowWriter.Write(batch.Inputs, row, shape.InputLength, inputs);
            RowWriter.Write(batch.Targets, row, shape.TargetLength, targets);
        }

        return batch;
    }

    protected abstract TokenPair Row(long step, int logicalShard, int row);

    private Batch Empty() => new()
    {
        Rows = shape.RowsPerLogicalShard,
        InputLength = shape.InputLength,
        TargetLength = shape.TargetLength,
        Inputs = new int[shape.RowsPerLogicalShard * shape.InputLength],
        Targets = new int[shape.RowsPerLogicalShard * shape.TargetLength],
    };
}
