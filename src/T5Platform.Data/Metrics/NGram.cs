using System.Runtime.InteropServices;

namespace T5Platform.Data.Metrics;

/// <summary>A run of tokens in a list, compared by what it holds, without copying it.</summary>
internal readonly struct NGram : IEquatable<NGram>
{
    private readonly string[] _tokens;
    private readonly int _start;
    private readonly int _length;
    private readonly int _hash;

    private NGram(string[] tokens, int start, int length)
    {
        (_tokens, _start, _length) = (tokens, start, length);
        var hash = default(HashCode);
        for (var i = start; i < start + length; i++) hash.Add(tokens[i].GetHashCode(StringComparison.Ordinal));
        _hash = hash.ToHashCode();
    }

    /// <summary>How often each run of so many tokens occurs.</summary>
    public static Dictionary<NGram, int> Count(string[] tokens, int length)
    {
        var counts = new Dictionary<NGram, int>(Math.Max(0, tokens.Length - length + 1));
        for (var i = 0; i + length <= tokens.Length; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, new NGram(tokens, i, length), out _)++;
        return counts;
    }

    public bool Equals(NGram other) =>
        _hash == other._hash && _length == other._length
        && _tokens.AsSpan(_start, _length).SequenceEqual(other._tokens.AsSpan(other._start, other._length));

    public override bool Equals(object? obj) => obj is NGram other && Equals(other);

    public override int GetHashCode() => _hash;
}
