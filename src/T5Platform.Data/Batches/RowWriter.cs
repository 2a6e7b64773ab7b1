namespace T5Platform.Data.Batches;

/// <summary>Fills rows of a batch: "trim, then append" of EOS, the rest stays 0.</summary>
internal static class RowWriter
{
    private const int Eos = 1;

    public static void Write(Span<int> rows, int row, int length, ReadOnlySpan<int> tokens)
    {
        var kept = tokens[..Math.Min(tokens.Length, length - 1)];
        var target = rows.Slice(row * length, length);
        kept.CopyTo(target);
        target[kept.Length] = Eos;
    }
}
