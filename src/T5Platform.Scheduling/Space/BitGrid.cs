using System.Numerics;
using T5Platform.Contracts.Mesh;

namespace T5Platform.Scheduling.Space;

/// <summary>
/// A set of cells of a mesh, one bit a cell, rows in words of 64. Areas wrap when the mesh is a torus; otherwise what lies
/// outside is ignored.
/// </summary>
internal sealed class BitGrid(int rows, int columns, bool torus)
{
    private readonly ulong[] _bits = new ulong[rows * ((columns + 63) / 64)];

    public int Rows => rows;

    public int Columns => columns;

    public bool Torus => torus;

    public int Words { get; } = (columns + 63) / 64;

    public Span<ulong> Bits => _bits;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    public bool this[int row, int column] => (_bits[(row * Words) + (column >> 6)] >> (column & 63) & 1) != 0;

    public Span<ulong> Row(int row) => _bits.AsSpan(row * Words, Words);

    public void Set(int row, int column) => _bits[(row * Words) + (column >> 6)] |= 1UL << (column & 63);

    public void CopyFrom(BitGrid other) => other._bits.CopyTo(_bits, 0);

    public void AndNot(BitGrid other)
    {
        for (var word = 0; word < _bits.Length; word++)
            _bits[word] &= ~other._bits[word];
    }

    public void And(BitGrid other)
    {
        for (var word = 0; word < _bits.Length; word++)
            _bits[word] &= other._bits[word];
    }

    public void Or(BitGrid other)
    {
        for (var word = 0; word < _bits.Length; word++)
            _bits[word] |= other._bits[word];
    }

    public void Fill(MeshRectangle area, bool value)
    {
        for (var row = area.Origin.Row; row < area.RowEnd; row++)
        {
            if (Inside(row) is not { } at)
                continue;
            FillRow(Row(at), Math.Max(0, area.Origin.Column), Math.Min(columns, area.ColumnEnd), value);
            if (torus && area.ColumnEnd > columns)
                FillRow(Row(at), 0, Math.Min(columns, area.ColumnEnd - columns), value);
        }
    }

    /// <summary>How many of an area's cells are in the set.</summary>
    public int CountIn(MeshRectangle area)
    {
        var count = 0;
        for (var row = area.Origin.Row; row < area.RowEnd; row++)
            if (Inside(row) is { } at)
                count += CountInRow(at, area.Origin.Column, area.ColumnEnd);
        return count;
    }

    /// <summary>Whether an area lies in the mesh and all of its cells are in the set.</summary>
    public bool Covers(MeshRectangle area) => CountIn(area) == area.Shape.Devices;

    private int CountInRow(int row, int from, int to)
    {
        if (!torus)
            return CountBits(Row(row), Math.Max(0, from), Math.Min(columns, to));
        if (from < 0)
            (from, to) = (from + columns, to + columns);
        return CountBits(Row(row), from, Math.Min(columns, to)) + CountBits(Row(row), 0, to - columns);
    }

    private int? Inside(int row) => row >= 0 && row < rows ? row : torus ? (row + rows) % rows : null;

    private static int CountBits(ReadOnlySpan<ulong> row, int from, int to)
    {
        var count = 0;
        for (var at = from; at < to; at = (at | 63) + 1)
            count += BitOperations.PopCount(row[at >> 6] & Mask(at, to));
        return count;
    }

    private static void FillRow(Span<ulong> row, int from, int to, bool value)
    {
        for (var at = from; at < to; at = (at | 63) + 1)
            row[at >> 6] = value ? row[at >> 6] | Mask(at, to) : row[at >> 6] & ~Mask(at, to);
    }

    /// <summary>The bits of the word of <paramref name="from"/> that lie between it and <paramref name="to"/>.</summary>
    private static ulong Mask(int from, int to)
    {
        var length = Math.Min(64 - (from & 63), to - from);
        return (length == 64 ? ulong.MaxValue : (1UL << length) - 1) << (from & 63);
    }
}
