using T5Platform.Data.Corpora;
using T5Platform.Data.Objectives;
using T5Platform.Data.Randomness;

namespace T5Platform.Data.Batches;

/// <summary>
/// An objective over windows of a token stream. The stream is read as a ring that each epoch cuts at an offset of its own, so
/// that no two epochs show the same windows and no token is always at an edge.
/// </summary>
internal sealed class PretrainingBatchSource : ShardedBatchSource
{
    private readonly PretrainingBatchOptions _options;
    private readonly ITokenStream _stream;
    private readonly IObjective _objective;
    private readonly EpochOrder _order;
    private readonly int _rawLength;

    public PretrainingBatchSource(PretrainingBatchOptions options, ITokenStream stream, IObjective objective)
        : base(options)
    {
        options.Validate();
        (_options, _stream, _objective) = (options, stream, objective);
        _rawLength = objective.RawLength(options.InputLength, options.TargetLength);
        if (stream.Count < _rawLength)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), stream.Count, $"Corpus {options.Corpus} has {stream.Count} tokens; one window needs {_rawLength}.");
        }

        _order = new EpochOrder(options.Seed, stream.Count / _rawLength, options.RowsPerLogicalShard, options.LogicalShards);
    }

    protected override TokenPair Row(long step, int logicalShard, int row)
    {
        var (epoch, window) = _order.At(step, logicalShard, row);
        var tokens = new int[_rawLength];
        ReadRing((Offset(epoch) + (window * _rawLength)) % _stream.Count, tokens);
        return _objective.Apply(tokens, new RandomStream(_options.Seed, RandomPurpose.Noise, step, logicalShard, row));
    }

    private long Offset(long epoch) =>
        (long)(new RandomStream(_options.Seed, RandomPurpose.Offset, epoch, 0, 0).NextUInt64() % (ulong)_stream.Count);

    private void ReadRing(long start, Span<int> tokens)
    {
        var first = (int)Math.Min(tokens.Length, _stream.Count - start);
        _stream.Read(start, tokens[..first]);
        if (first < tokens.Length) _stream.Read(0, tokens[first..]);
    }
}
