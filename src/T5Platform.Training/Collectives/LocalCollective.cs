namespace T5Platform.Training.Collectives;

/// <summary>A gang of one.</summary>
public sealed class LocalCollective : ICollective
{
    /// <inheritdoc/>
    public int Rank => 0;

    /// <inheritdoc/>
    public int WorldSize => 1;

    /// <inheritdoc/>
    public void AddInTree(Span<float> buffer)
    {
    }

    /// <inheritdoc/>
    public void AllGather(ReadOnlySpan<float> own, Span<float> all) => own.CopyTo(all);

    /// <inheritdoc/>
    public void Barrier()
    {
    }

    /// <inheritdoc/>
    public ICollective Among(int first, int stride, int count) => this;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
