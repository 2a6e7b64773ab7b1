namespace T5Platform.Model.Attending;

/// <summary>Keys and values of the positions decoded so far, in room for all that may come.</summary>
internal sealed class KeyValueCache(long batch, long heads, long capacity, long headDim, Device device)
{
    private readonly Tensor _key = empty([batch, heads, capacity, headDim], device: device);
    private readonly Tensor _value = empty([batch, heads, capacity, headDim], device: device);
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
}
