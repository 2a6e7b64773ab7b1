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

    /// <summary>Returns when every rank has called it.</summary>
    /// <exception cref="PeerLostException">A rank is gone or does not answer.</exception>
    void Barrier();
}
