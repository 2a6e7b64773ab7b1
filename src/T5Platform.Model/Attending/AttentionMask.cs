namespace T5Platform.Model.Attending;

/// <summary>Masks as numbers to add to attention scores: 0 where a query may look, float32's least where it may not.</summary>
/// <remarks>
/// The least number instead of infinity: a row that may look nowhere then looks everywhere alike, and stays finite.
/// </remarks>
internal static class AttentionMask
{
    /// <summary>Looks at every position that holds something: visible [B, S] (bool) → [B, 1, 1, S].</summary>
    public static Tensor Padding(Tensor visible) => Hide(visible.logical_not()).unsqueeze(1).unsqueeze(1);

    /// <summary>Position t looks at 0 … t → [1, 1, T, T].</summary>
    public static Tensor Causal(long length, Device device) =>
        Hide(ones(length, length, dtype: ScalarType.Bool, device: device).triu_(1)).unsqueeze(0).unsqueeze(0);

    private static Tensor Hide(Tensor hidden) => zeros_like(hidden, ScalarType.Float32).masked_fill_(hidden, float.MinValue);
}
