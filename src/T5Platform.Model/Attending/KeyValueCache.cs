namespace T5Platform.Model.Attending;

/// <summary>Keys and values of the positions decoded so far, in room for all that may come.</summary>
/// <remarks>Its tensors live in the dispose scope in which they were made.</remarks>
internal sealed class KeyValueCache(long batch, long heads, long capacity, long headDim, ScalarType dtype, Device device)
{
    private Tensor _key = empty([batch, heads, capacity, headDim], dtype, device);
    private Tensor _value = empty([batch, heads, capacity, headDim], dtype, device);
    private long _length;

    /// <summary>Adds T positions [B, H, T, K] and returns all so far [B, H, length, K], as views.</summary>
    public KeyValue Append(KeyValue next)
    {
        var added = next.Key.shape[2];
        _key.narrow(2, _length, added).copy_(next.Key);
        _value.narrow(2, _length, added).copy_(next.Value);
        _length += added;
        return new(_key.narrow(2, 0, _length), _value.narrow(2, 0, _length));
    }

    /// <summary>Row i goes on from what was row rows[i]; there may be more or fewer rows than before.</summary>
    /// <remarks>Positions that are not decoded yet are not copied: a step costs as much as there is to look at.</remarks>
    public void Reorder(Tensor rows) => (_key, _value) = (RowOrder.Apply(_key, rows, dim: 2, _length), RowOrder.Apply(_value, rows, dim: 2, _length));
}
