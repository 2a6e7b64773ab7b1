namespace T5Platform.Data.Batches;

/// <summary>Fills rows of a batch: "trim, then append" of EOS, the rest stays 0.</summary>
internal static class RowWriter
{
    /// <summary>Writes the only example of a row.</summary>
    public static void Write(Span<int> rows, int row, int length, ReadOnlySpan<int> tokens, int? eos = 1) =>
        Append(rows.Slice(row * length, length), tokens, length, eos);

    /// <summary>Writes an example to the beginning of what is left of a row.</summary>
    /// <param name="rest">What is left.</param>
    /// <param name="tokens">The example without EOS.</param>
    /// <param name="length">Tokens that one example may have, EOS counted.</param>
    /// <param name="eos">EOS; null: none is appended.</param>
    /// <returns>Tokens written.</returns>
    public static int Append(Span<int> rest, ReadOnlySpan<int> tokens, int length, int? eos)
    {
        var kept = tokens[..Math.Min(tokens.Length, eos is null ? length : length - 1)];
        kept.CopyTo(rest);
        if (eos is not { } end) return kept.Length;
        rest[kept.Length] = end;
        return kept.Length + 1;
    }
}
