using T5Platform.Model.Configuration;

namespace T5Platform.Model.Partitioning;

/// <summary>
/// The part of a network that one of several devices holds (model parallelism; Shoeybi et al. 2019): some heads of each attention and some
/// channels of each feed-forward layer. Embeddings, norms, adapters and the residual stream are whole on every device.
/// </summary>
/// <param name="index">Which part, from 0.</param>
/// <param name="count">How many there are.</param>
/// <param name="sum">Adds up what the parts compute; not asked where there is one.</param>
public sealed class Partition(int index, int count, IPartitionSum sum)
{
    /// <summary>The whole network on one device.</summary>
    public static Partition Whole { get; } = new(0, 1, new Nothing());

    /// <summary>Which part, from 0.</summary>
    public int Index => index;

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>Whether a network is cut at all.</summary>
    public bool Divides => count > 1;

    /// <summary>How much of a dimension is here.</summary>
    public long Share(long whole) => whole / count;

    /// <summary>The part of a whole tensor that is here: a view.</summary>
    /// <param name="whole">The tensor.</param>
    /// <param name="dimension">Along which it is cut.</param>
    public Tensor Of(Tensor whole, int dimension)
    {
        ArgumentNullException.ThrowIfNull(whole);
        var share = Share(whole.shape[dimension]);
        return whole.narrow(dimension, index * share, share);
    }

    /// <summary>The sum over all parts, no part of any graph; the tensor itself where the network is whole.</summary>
    public Tensor Sum(Tensor part) => Divides ? sum.Add(part) : part;

    /// <summary>Why a network of such sizes cannot be cut so; null when it can.</summary>
    public string? Objection(T5Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return config.NumHeads % count != 0 ? $"{config.NumHeads} heads cannot be cut into {count} equal parts."
            : config.DFf % count != 0 ? $"A feed-forward width of {config.DFf} cannot be cut into {count} equal parts."
            : null;
    }

    private sealed class Nothing : IPartitionSum
    {
        public Tensor Add(Tensor part) => part;
    }
}
