namespace T5Platform.Data.Randomness;

/// <summary>
/// The random numbers that belong to one place: (seed, purpose, step, logical shard, index). Two streams of different places
/// never share a block, and a stream depends on nothing but its place, so nothing needs to be saved to draw it again.
/// </summary>
/// <remarks>
/// Counter layout of <see cref="Philox"/>: word 0 the block within the stream, word 1 purpose (8 bits), logical shard (16) and
/// bits 32 to 39 of the step, word 2 the low bits of the step, word 3 the index. The key is the seed.
/// </remarks>
public sealed class RandomStream
{
    private readonly ulong _key;
    private readonly uint _place1, _place2, _place3;
    private uint _block;
    private (uint X0, uint X1, uint X2, uint X3) _words;
    private int _used = 4;

    /// <summary>The stream of a place.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="purpose">What is drawn.</param>
    /// <param name="step">0 to 2^40 - 1.</param>
    /// <param name="logicalShard">0 to 65,535.</param>
    /// <param name="index">0 to 2^32 - 1, for example the row.</param>
    public RandomStream(long seed, RandomPurpose purpose, long step, int logicalShard, long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, (1L << 40) - 1);
        ArgumentOutOfRangeException.ThrowIfNegative(logicalShard);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(logicalShard, ushort.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, uint.MaxValue);
        _key = unchecked((ulong)seed);
        _place1 = ((uint)purpose << 24) | ((uint)logicalShard << 8) | (uint)(step >> 32);
        _place2 = unchecked((uint)step);
        _place3 = (uint)index;
    }

    /// <summary>32 uniform bits.</summary>
    public uint NextUInt32()
    {
        if (_used == 4)
        {
            _words = Philox.Block(_block, _place1, _place2, _place3, _key);
            _block = checked(_block + 1);
            _used = 0;
        }

        return _used++ switch { 0 => _words.X0, 1 => _words.X1, 2 => _words.X2, _ => _words.X3 };
    }

    /// <summary>64 uniform bits.</summary>
    public ulong NextUInt64() => NextUInt32() | ((ulong)NextUInt32() << 32);

    /// <summary>Uniform in [0, 1), 24 bits.</summary>
    public float NextSingle() => (NextUInt32() >> 8) * (1f / (1 << 24));

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>Uniform in [0, bound), without bias (Lemire's rejection).</summary>
    public int NextInt(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var limit = (uint)bound;
        var threshold = unchecked(0u - limit) % limit;
        while (true)
        {
            var product = (ulong)NextUInt32() * limit;
            if ((uint)product >= threshold) return (int)(product >> 32);
        }
    }

    /// <summary>Uniform order of the items, in place (Fisher-Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
