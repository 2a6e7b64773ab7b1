namespace T5Platform.Model.Attending;

/// <summary>Puts the rows of what was kept while decoding into another order.</summary>
internal static class RowOrder
{
    /// <summary>Row i of the result is row rows[i] of what was kept; of dimension <paramref name="dim"/> only the first part is in use.</summary>
    /// <returns>The same tensor if as many rows remain; else a new one, and what was kept is freed.</returns>
    public static Tensor Apply(Tensor kept, Tensor rows, long dim, long used)
    {
        using var scope = NewDisposeScope();
        var moved = kept.narrow(dim, 0, used).index_select(0, rows);
        if (rows.shape[0] == kept.shape[0])
        {
            kept.narrow(dim, 0, used).copy_(moved);
            return kept;
        }

        var fresh = zeros([rows.shape[0], .. kept.shape[1..]], kept.dtype, kept.device);
        fresh.narrow(dim, 0, used).copy_(moved);
        kept.Dispose();
        return fresh.MoveToOuterDisposeScope();
    }
}
