using System.Buffers;
using T5Platform.Contracts.Ids;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Who was seen already, by holder and life. A table of a lent array: a set of its own would be so large that every cycle made the
/// collector look at all memory.
/// </summary>
internal sealed class AskedBefore : IDisposable
{
    private readonly (LeaseHolder Holder, Generation Generation)[] _slots;
    private readonly int _mask;

    /// <param name="most">How many there may be.</param>
    public AskedBefore(int most)
    {
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * most));
        _mask = slots - 1;
        _slots = ArrayPool<(LeaseHolder, Generation)>.Shared.Rent(slots);
        Array.Clear(_slots, 0, slots);
    }

    /// <summary>False when it was there.</summary>
    public bool Add(LeaseHolder holder, Generation generation)
    {
        for (var slot = HashCode.Combine(holder.Value, generation.Value) & _mask; ; slot = (slot + 1) & _mask)
        {
            ref var entry = ref _slots[slot];
            if (entry == default)
            {
                entry = (holder, generation);
                return true;
            }

            if (entry.Holder == holder && entry.Generation == generation)
                return false;
        }
    }

    public void Dispose() => ArrayPool<(LeaseHolder, Generation)>.Shared.Return(_slots);
}
