using T5Platform.Training.Collectives;

namespace T5Platform.Training.Gradients;

/// <summary>
/// Adds one rank's logical shards in the tree as they come, keeping one buffer a level: after the last of
/// <paramref name="count"/>, the buffer that was pushed holds the sum.
/// </summary>
internal sealed class LogicalShardTree(int count)
{
    private readonly List<float[]> _levels = [];
    private int _pushed;

    /// <summary>Takes the next logical shard's buffer; it is overwritten with the sum of the largest subtree that it completes.</summary>
    public void Push(Span<float> buffer)
    {
        var level = 0;
        // Each finished pair of subtrees of a level becomes one of the level above, as a carry runs through a binary counter.
        for (; (_pushed >> level & 1) == 1; level++) TreeSum.Add(buffer, _levels[level].AsSpan(0, buffer.Length));
        if (++_pushed == count)
        {
            _pushed = 0;
            return;
        }

        while (_levels.Count <= level) _levels.Add([]);
        if (_levels[level].Length < buffer.Length) _levels[level] = GC.AllocateUninitializedArray<float>(buffer.Length);
        buffer.CopyTo(_levels[level]);
    }
}
