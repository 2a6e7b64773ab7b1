using System.Numerics;
using System.Runtime.InteropServices;

namespace T5Platform.Training.Collectives;

/// <summary>The one order of addition: a complete binary tree over consecutive terms, a power of two of them.</summary>
/// <remarks>
/// Floating-point addition is not associative, so the order decides the bits. A subtree over consecutive terms is a term of
/// the tree above it: that is why a rank may add its own logical shards first.
/// </remarks>
internal static class TreeSum
{
    /// <summary>accumulator += addend, element by element.</summary>
    public static void Add(Span<float> accumulator, ReadOnlySpan<float> addend)
    {
        if (addend.Length != accumulator.Length)
            throw new ArgumentException($"The terms have {accumulator.Length} and {addend.Length} elements; they must agree.", nameof(addend));
        var wide = MemoryMarshal.Cast<float, Vector<float>>(accumulator);
        var wideAddend = MemoryMarshal.Cast<float, Vector<float>>(addend);
        for (var i = 0; i < wide.Length; i++) wide[i] += wideAddend[i];
        for (var i = wide.Length * Vector<float>.Count; i < accumulator.Length; i++) accumulator[i] += addend[i];
    }

    /// <summary>Adds the first <paramref name="length"/> elements of all terms into the first term; the others are scratch.</summary>
    public static void Add(IReadOnlyList<float[]> terms, int length)
    {
        if (!BitOperations.IsPow2(terms.Count))
            throw new ArgumentException($"There are {terms.Count} terms; a power of two is needed.", nameof(terms));
        for (var distance = 1; distance < terms.Count; distance *= 2)
            for (var i = 0; i < terms.Count; i += 2 * distance)
                Add(terms[i].AsSpan(0, length), terms[i + distance].AsSpan(0, length));
    }
}
