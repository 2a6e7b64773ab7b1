using System.Numerics;
using System.Runtime.CompilerServices;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Builds a <see cref="PieceTrie"/>: node by node, each child in the first place that is free for all its siblings.</summary>
internal sealed class PieceTrieBuilder
{
    /// <summary>All children of a node lie in the block of 256 words that its base points into.</summary>
    private const int Block = 256;

    /// <summary>Nodes of several children look for places near the end only: further down few gaps are left that fit them.</summary>
    private const int Near = 16 * Block;

    /// <summary>So many places are tried before a new block is begun: a little room is cheaper than a long search.</summary>
    private const int Tries = 100;

    private readonly List<(byte[] Text, int Number)> _strings;
    private ulong[] _words = new ulong[Near];
    private ulong[] _taken = new ulong[Near / 64];
    private ulong[] _bases = new ulong[Near / 64];
    private int _firstFree = 1, _end = Block;

    private PieceTrieBuilder(List<(byte[] Text, int Number)> strings) => _strings = strings;

    /// <summary>A trie of the strings; of equal ones, the first.</summary>
    public static PieceTrie Build(IEnumerable<(byte[] Text, int Number)> strings)
    {
        var sorted = strings.Where(static entry => entry.Text.Length > 0).ToList();
        // A stable order, so that the first of equal strings stays the first.
        sorted = [.. sorted.OrderBy(static entry => entry.Text, Comparer<byte[]>.Create(static (one, other) => one.AsSpan().SequenceCompareTo(other)))];
        var builder = new PieceTrieBuilder(sorted);
        Set(builder._taken, 0); // the root's own word
        Set(builder._bases, 0); // what nodes without children have
        if (sorted.Count > 0) builder.Place(0, 0, sorted.Count, 0);
        return new PieceTrie(builder._words[..builder._end]);
    }

    /// <summary>Places the children of a node, that is strings from one to another which agree up to a depth.</summary>
    private void Place(int node, int from, int to, int depth)
    {
        while (from < to && _strings[from].Text.Length == depth) from++;
        if (from == to) return;
        List<(byte Label, int From)> children = [];
        for (var i = from; i < to; i++)
            if (i == from || _strings[i].Text[depth] != _strings[i - 1].Text[depth]) children.Add((_strings[i].Text[depth], i));
        var origin = FreeBase(children);
        Set(_bases, origin);
        _words[node] |= (ulong)(uint)origin << PieceTrie.BaseShift;
        foreach (var (label, first) in children) Occupy(origin ^ label, label, first, depth);
        for (var i = 0; i < children.Count; i++)
            Place(origin ^ children[i].Label, children[i].From, i + 1 < children.Count ? children[i + 1].From : to, depth + 1);
    }

    private void Occupy(int at, byte label, int first, int depth)
    {
        var ends = _strings[first].Text.Length == depth + 1;
        var number = ends ? _strings[first].Number + 1 : 0;
        if (number is < 0 or > PieceTrie.MaxNumbers) throw new ArgumentException($"Number {number - 1} does not fit.", nameof(first));
        _words[at] = PieceTrie.InUse | label | ((ulong)(uint)number << PieceTrie.NumberShift);
        Set(_taken, at);
        _end = Math.Max(_end, ((at / Block) + 1) * Block);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FreeBase(List<(byte Label, int From)> children)
    {
        while (IsSet(_taken, _firstFree)) _firstFree++;
        var at = NextFree(children.Count == 1 ? _firstFree : Math.Max(_firstFree, _end - Near));
        for (var tries = 1; !Fits(at ^ children[0].Label, children); tries++) at = NextFree(tries == Tries ? Math.Max(at + 1, _end) : at + 1);
        return at ^ children[0].Label;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Fits(int origin, List<(byte Label, int From)> children)
    {
        if (IsSet(_bases, origin)) return false;
        foreach (var (label, _) in children)
            if (IsSet(_taken, origin ^ label)) return false;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int NextFree(int from)
    {
        if (from + Block >= _words.Length) Grow();
        var word = from / 64;
        var free = ~_taken[word] & (ulong.MaxValue << (from % 64));
        while (free == 0)
        {
            word++;
            if ((word * 64) + Block >= _words.Length) Grow();
            free = ~_taken[word];
        }

        return (word * 64) + BitOperations.TrailingZeroCount(free);
    }

    private void Grow()
    {
        Array.Resize(ref _words, _words.Length * 2);
        Array.Resize(ref _taken, _taken.Length * 2);
        Array.Resize(ref _bases, _bases.Length * 2);
    }

    private static bool IsSet(ulong[] bits, int at) => ((bits[at / 64] >> (at % 64)) & 1) != 0;

    private static void Set(ulong[] bits, int at) => bits[at / 64] |= 1UL << (at % 64);
}
