using T5Platform.Model.Configuration;
using T5Platform.Model.Parameters;

namespace T5Platform.Model.Attending;

/// <summary>One learnt number per head and bucket of relative position, added to the attention's scores (paper 2.1). H: the heads of this partition.</summary>
/// <remarks>
/// Examples packed into one row need nothing of their own here: within an example, positions differ by as much as places of the row
/// do, and others are not looked at.
/// </remarks>
internal sealed class RelativePositionBias(ParameterScope scope, T5Config config)
{
    private readonly Parameter _table = scope.Weight(
        "relative_attention_bias",
        [config.RelativeBuckets, config.NumHeads],
        Initializers.Glorot(config.NumHeads, config.RelativeBuckets),
        split: 1);

    private long Heads => _table.shape[1];

    /// <summary>Queries at first … first + T - 1 against a memory at 0 … S - 1 → [1, H, T, S].</summary>
    /// <remarks>
    /// The bias depends on the difference of positions alone, so only the T + S - 1 diagonals are looked up. Written T times
    /// one after the other and read again in rows that are one shorter, each row starts one difference earlier.
    /// </remarks>
    public Tensor Forward(long first, long queries, long memory, bool bidirectional)
    {
        var diagonals = queries + memory - 1;
        var perDiagonal = Diagonals(-(first + queries - 1), diagonals, bidirectional); // [H, T+S-1]
        if (queries == 1) return perDiagonal.reshape(1, Heads, 1, memory);
        return perDiagonal.unsqueeze(1).expand(-1, queries, -1)
            .reshape(Heads, queries * diagonals)
            .narrow(1, queries - 1, queries * (diagonals - 1))
            .view(1, Heads, queries, diagonals - 1)
            .narrow(3, 0, memory);                                                   // [1, H, T, S]
    }

    /// <summary>The bias of <paramref name="count"/> successive differences memory - query from a first one on → [H, count].</summary>
    public Tensor Diagonals(long from, long count, bool bidirectional)
    {
        var buckets = new long[count];
        for (var i = 0; i < count; i++)
            buckets[i] = RelativeBuckets.Of((int)(from + i), bidirectional, config.RelativeBuckets, config.RelativeMaxDistance);
        return _table.index_select(0, tensor(buckets, device: _table.device)).t();
    }
}
