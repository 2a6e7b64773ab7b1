using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches;

/// <summary>The frame that all batches share: check the arguments, find the items of each row, write them.</summary>
internal abstract class ShardedBatchSource : IBatchSource
{
    /// <summary>Between the noise streams of the items of one row: more rows than a logical shard can have.</summary>
    private const long StreamsPerItem = 1 << 16;

    private readonly BatchShape _shape;
    private readonly IRowItems _items;
    private readonly IRowPlan _plan;

    protected ShardedBatchSource(BatchShape shape, IRowItems items)
    {
        (_shape, _items) = (shape, items);
        _plan = shape.Packed && items.MayBePacked
            ? new PackedPlan(items, new PairLengths(shape.InputLength, shape.TargetLength), shape.Seed)
            : new OneItemPlan(items, shape.Seed);
    }

    public Batch GetBatch(long step, int logicalShard)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfNegative(logicalShard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(logicalShard, _shape.LogicalShards);
        var (inputs, targets) = (Side(_shape.InputLength), Side(_shape.TargetLength));
        for (var row = 0; row < _shape.RowsPerLogicalShard; row++)
        {
            inputs.NextRow();
            targets.NextRow();
            var items = _plan.Of(checked((((step * _shape.LogicalShards) + logicalShard) * _shape.RowsPerLogicalShard) + row));
            for (var slot = 0; slot < items.Count; slot++)
            {
                var random = new RandomStream(_shape.Seed, RandomPurpose.Noise, step, logicalShard, row + (slot * StreamsPerItem));
                var pair = _items.Get(items[slot].Epoch, items[slot].Item, random);
                var eos = _items.EosOf(items[slot].Epoch, items[slot].Item);
                inputs.Append(pair.Inputs, slot + 1, eos);
                targets.Append(pair.Targets, slot + 1, eos);
            }
        }

        return Batch(inputs, targets);
    }

    private SegmentWriter Side(int length) => new(_shape.RowsPerLogicalShard, length);

    private Batch Batch(SegmentWriter inputs, SegmentWriter targets) => new()
    {
        Rows = _shape.RowsPerLogicalShard,
        InputLength = _shape.InputLength,
        TargetLength = _shape.TargetLength,
        Inputs = inputs.Tokens,
        Targets = targets.Tokens,
        Packing = !_shape.Packed ? null : new BatchPacking
        {
            InputSegmentIds = inputs.SegmentIds,
            InputPositions = inputs.Positions,
            TargetSegmentIds = targets.SegmentIds,
            TargetPositions = targets.Positions,
        },
    };
}
