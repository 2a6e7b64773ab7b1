namespace T5Platform.Training.Collectives;

/// <summary>What the ranks of a gang do together. Every rank makes the same calls in the same order; calls block.</summary>
public interface ICollective : IDisposable
{
    /// <summary>This rank, 0 to <see cref="WorldSize"/> - 1.</summary>
    int Rank { get; }

    /// <summary>Ranks in the gang: a power of two.</summary>
    int WorldSize { get; }

    /// <summary>
    /// Adds the ranks' buffers in the binary tree ((0+1)+(2+3))+… and leaves the sum in every rank's buffer. When each
    /// rank's buffer is already the tree sum of its consecutive logical shards, the result is the tree sum over all logical
    /// shards, whatever the number of ranks.
    /// </summary>
    /// <exception cref="PeerLostException">A rank is gone or does not answer.</exception>
    void AddInTree(Span<float> buffer);

    /// <summary>Gives every rank all ranks' numbers, one rank's after the other's.</summary>
    /// <param name="own">This rank's: as many on every rank.</param>
    /// <param name="all">Where they go.</param>
    /// <exception cref="PeerLostException">A rank is gone or does not answer.</exception>
    void AllGather(ReadOnlySpan<float> own, Span<float> all);

    /// <summary>Returns when every rank has called it.</summary>
    /// <exception cref="PeerLostException">A rank is gone or does not answer.</exception>
    void Barrier();

    /// <summary>
    /// Some of the ranks among themselves, for as long as the gang lives: <paramref name="count"/> of them from <paramref name="first"/> on, every
    /// <paramref name="stride"/>th. This rank is one of them. Two ranks may be together in one such group only, beside the gang.
    /// </summary>
    ICollective Among(int first, int stride, int count);
}
