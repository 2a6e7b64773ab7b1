namespace T5Platform.Model.Decoding;

/// <summary>The rows of a batch while they are decoded: each is open until its end token.</summary>
internal sealed class OpenRows
{
    private readonly List<int>[] _rows;
    private readonly bool[] _ended;

    public OpenRows(int count)
    {
        _rows = [.. Enumerable.Range(0, count).Select(static _ => new List<int>())];
        _ended = new bool[count];
        Last = new long[count];
    }

    /// <summary>The tokens emitted last, [B]; at first the decoder's start, and 0 in rows that ended.</summary>
    public long[] Last { get; private set; }

    public int Emitted { get; private set; }

    public bool AnyOpen => Array.IndexOf(_ended, false) >= 0;

    public void Add(long[] next)
    {
        for (var row = 0; row < next.Length; row++)
        {
            if (_ended[row]) next[row] = 0;
            else if (next[row] == GreedyDecoder.EndOfSequence) _ended[row] = true;
            else _rows[row].Add((int)next[row]);
        }
        Last = next;
        Emitted++;
    }

    public int[][] ToArrays() => [.. _rows.Select(static row => row.ToArray())];
}
