using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;
using static TorchSharp.torch;

namespace T5Platform.Training.Partitioning;

/// <summary>This rank's parts of the whole tensors that a checkpoint holds.</summary>
internal sealed class Parts(Partition partition, IEnumerable<NamedTensor> own)
{
    private readonly Dictionary<string, int> _splits = own.Where(static each => each.Split is not null).ToDictionary(static each => each.Name, static each => each.Split!.Value, StringComparer.Ordinal);

    /// <summary>What is kept of a tensor that was read: the part that is here, or all of it.</summary>
    /// <remarks>One that cannot be cut so is of another network: whoever takes it over sees that its shape is wrong, and says so.</remarks>
    public Tensor Of(string name, Tensor whole)
    {
        if (!_splits.TryGetValue(name, out var dimension) || whole.dim() <= dimension || whole.shape[dimension] % partition.Count != 0) return whole;
        using var all = whole;
        return partition.Of(all, dimension).clone();
    }
}
