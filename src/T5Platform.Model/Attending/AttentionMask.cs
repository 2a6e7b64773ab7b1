using T5Platform.Model.Memory;
namespace T5Platform.Model.Attending;

/// <summary>Masks as numbers to add to attention scores: 0 where a query may look, float32's least where it may not (paper 3.2.1).</summary>
/// <remarks>
/// The least number instead of infinity: a row that may look nowhere then looks everywhere alike, and stays finite. Masks are
/// combined while they still say yes or no, for twice the least number would be infinite.
/// </remarks>
internal static class AttentionMask
{
    /// <summary>Looks at every position that holds something: visible [B, S] (bool) → [B, 1, 1, S].</summary>
    public static Tensor Padding(Tensor visible, ScalarType dtype) => Hide(visible.logical_not().unsqueeze(1).unsqueeze(1), dtype);

    /// <summary>Position t looks at 0 … t → [1, 1, T, T].</summary>
    public static Tensor Causal(long length, ScalarType dtype, Device device) => Hide(Later(length, device), dtype);

    /// <summary>
    /// Position t looks at 0 … t, and at the prefix wherever it begins: prefix [B, T] (bool) → [B, 1, T, T].
    /// </summary>
    /// <param name="prefix">Positions that every other position of the row may look at; null: there are none.</param>
    /// <param name="segments">[B, T]: only positions of the same example may be looked at; null: a row is one example.</param>
    /// <param name="length">T.</param>
    /// <param name="dtype">The type of scores.</param>
    /// <param name="device">Where they are.</param>
    public static Tensor Causal(Tensor? prefix, Tensor? segments, long length, ScalarType dtype, Device device)
    {
        var hidden = Later(length, device);                                          // [1, 1, T, T]
        if (prefix is not null) hidden = hidden.logical_and(prefix.logical_not().unsqueeze(1).unsqueeze(1));
        if (segments is not null) hidden = hidden.logical_or(Foreign(segments, segments));
        return Hide(hidden, dtype);
    }

    /// <summary>Looks at its own example: segments of queries [B, T] and of the memory [B, S], 0 for padding → [B, 1, T, S].</summary>
    public static Tensor Segments(Tensor queries, Tensor memory, ScalarType dtype) => Hide(Foreign(queries, memory), dtype);

    private static Tensor Later(long length, Device device) =>
        ones(length, length, dtype: ScalarType.Bool, device: device).triu_(1).unsqueeze(0).unsqueeze(0);

    private static Tensor Foreign(Tensor queries, Tensor memory)
    {
        var other = queries.unsqueeze(2).not_equal(memory.unsqueeze(1));             // [B, T, S]
        return other.logical_or(memory.equal(0).unsqueeze(1)).unsqueeze(1);          // [B, 1, T, S]
    }

    private static Tensor Hide(Tensor hidden, ScalarType dtype) => zeros_like(hidden, dtype).masked_fill_(hidden, Kept.Number(float.MinValue));
}
