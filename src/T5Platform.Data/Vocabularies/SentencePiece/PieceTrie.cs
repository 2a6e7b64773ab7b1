using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace T5Platform.Data.Vocabularies.SentencePiece;

/// <summary>Byte strings with a number each, looked up byte by byte: a double-array trie of one 64-bit word a node.</summary>
/// <remarks>
/// The child for byte b of a node with base x is word x ^ b. A word holds its own byte (bits 0 to 7), that it is in use (bit 8), one
/// more than the number of the string that ends there (bits 9 to 31; 0: none does) and its base (bits 32 to 63). No two
/// nodes have the same base, so the byte alone tells whether a word is the child that was looked for.
/// </remarks>
internal sealed class PieceTrie(ulong[] words)
{
    /// <summary>Above all numbers that fit.</summary>
    public const int MaxNumbers = (1 << 23) - 1;

    internal const uint InUse = 1 << 8;

    internal const int NumberShift = 9, BaseShift = 32;

    private readonly ulong[] _words = words;

    /// <summary>Where every walk begins.</summary>
    public uint Root { get; } = (uint)(words[0] >> BaseShift);

    /// <summary>Goes on by one byte.</summary>
    /// <param name="next">The byte.</param>
    /// <param name="node">Where the walk stands.</param>
    /// <param name="number">Of the string that ends here; -1 if none does.</param>
    /// <returns>Whether any string goes on so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Walk(byte next, ref uint node, out int number)
    {
        var words = _words;
        var at = node ^ next;
        // Words reach beyond every base by a whole block, so the check costs nothing that a branch does not hide.
        var word = at < (uint)words.Length ? Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(words), at) : 0;
        node = (uint)(word >> BaseShift);
        number = (int)((uint)word >> NumberShift) - 1;
        return (word & 0x1FF) == (InUse | next);
    }

    /// <summary>Whether any string begins with the byte.</summary>
    public bool Begins(byte first)
    {
        var node = Root;
        return Walk(first, ref node, out _);
    }

    /// <summary>Bytes of the longest string at the beginning of the text; 0: none.</summary>
    public int Longest(ReadOnlySpan<byte> text)
    {
        var (longest, node) = (0, Root);
        for (var i = 0; i < text.Length && Walk(text[i], ref node, out var number); i++)
            if (number >= 0) longest = i + 1;
        return longest;
    }
}
