namespace T5Platform.Model.Layers;

/// <summary>The noise that one forward pass drew, in order, for a second pass over the same layers that must see the same.</summary>
/// <remarks>
/// It is kept itself, not the generator's state: shared along the sequence it is small, and nothing then depends on how a
/// device keeps its generator. Its tensors live in the dispose scope in which it was made current.
/// </remarks>
internal sealed class NoiseTape
{
    private readonly List<Tensor> _noise = [];
    private int _next = -1;

    /// <summary>From now on the noise comes from the tape.</summary>
    public void Rewind() => _next = 0;

    /// <summary>The next noise: drawn and kept at first, after <see cref="Rewind"/> what was kept.</summary>
    public Tensor Next(Func<Tensor> draw)
    {
        if (_next >= 0) return _noise[_next++];
        var drawn = draw().DetachFromDisposeScope();
        _noise.Add(drawn);
        return drawn;
    }

    /// <summary>Frees the noise.</summary>
    public void Clear()
    {
        foreach (var noise in _noise) noise.Dispose();
        _noise.Clear();
    }
}
