namespace T5Platform.Data.Batches;

/// <summary>One side of a packed batch: its tokens, which example each belongs to, and its place within that.</summary>
internal sealed class SegmentWriter(int rows, int length)
{
    private int _used, _row = -1;

    public int[] Tokens { get; } = new int[rows * length];

    public int[] SegmentIds { get; } = new int[rows * length];

    public int[] Positions { get; } = new int[rows * length];

    /// <summary>Goes on with the next row.</summary>
    public void NextRow() => (_row, _used) = (_row + 1, 0);

    /// <summary>Appends an example; segments count from 1.</summary>
    public void Append(ReadOnlySpan<int> tokens, int segment, int? eos)
    {
        var begin = (_row * length) + _used;
        var written = RowWriter.Append(Tokens.AsSpan(begin, length - _used), tokens, length, eos);
        SegmentIds.AsSpan(begin, written).Fill(segment);
        for (var i = 0; i < written; i++) Positions[begin + i] = i;
        _used += written;
    }
}
