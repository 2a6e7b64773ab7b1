using System.Numerics;

namespace T5Platform.Data.Randomness;

/// <summary>The order of one epoch: a permutation of 0 to count - 1 that is computed, never stored.</summary>
/// <remarks>
/// A Feistel network over the next even power of two, walked along its cycle until it lands inside (fewer than four
/// evaluations on average). Each round's function is a Philox block, so the order depends on seed and epoch alone.
/// </remarks>
internal sealed class KeyedPermutation
{
    private const int Rounds = 8;
    private readonly ulong _key;
    private readonly uint _epoch1, _epoch2;
    private readonly long _count;
    private readonly int _halfBits;
    private readonly uint _mask;

    public KeyedPermutation(long seed, long epoch, long count, RandomPurpose purpose = RandomPurpose.Order)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epoch, (1L << 40) - 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 1L << 60);
        (_key, _count) = (unchecked((ulong)seed), count);
        _epoch1 = ((uint)purpose << 24) | (uint)(epoch >> 32);
        _epoch2 = unchecked((uint)epoch);
        var bits = 64 - BitOperations.LeadingZeroCount((ulong)(count - 1));
        _halfBits = Math.Max(1, (bits + 1) / 2);
        _mask = (uint)((1UL << _halfBits) - 1);
    }

    public long this[long position]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(position);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, _count);
            var value = (ulong)position;
            do value = Encrypt(value); while (value >= (ulong)_count);
            return (long)value;
        }
    }

    private ulong Encrypt(ulong value)
    {
        var (left, right) = ((uint)(value >> _halfBits), (uint)value & _mask);
        for (uint round = 0; round < Rounds; round++)
            (left, right) = (right, left ^ (Philox.Block(right, _epoch1, _epoch2, round, _key).X0 & _mask));
        return ((ulong)left << _halfBits) | right;
    }
}
