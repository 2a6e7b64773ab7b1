using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using static TorchSharp.torch;

namespace T5Platform.Training.Partitioning;

/// <summary>
/// Whole tensors out of the parts that the ranks of a replica hold. Each rank keeps about as many bytes of them as any other: what it writes into its file
/// of a checkpoint. So a checkpoint is the same for every parallelism but for the number of its files.
/// </summary>
internal sealed class WholeTensors(ICollective replica)
{
    /// <summary>In whose file each weight is.</summary>
    public WeightsIndex Index(IReadOnlyList<NamedTensor> weights) =>
        new(weights.Sum(weight => Numbers(weight) * weight.Value.element_size()), Owners(weights));

    /// <summary>In which rank's file each tensor is: the emptiest at its turn.</summary>
    private Dictionary<string, int> Owners(IReadOnlyList<NamedTensor> tensors)
    {
        var filled = new long[replica.WorldSize];
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tensor in tensors)
        {
            var owner = Array.IndexOf(filled, filled.Min());
            owners.Add(tensor.Name, owner);
            filled[owner] += Numbers(tensor);
        }

        return owners;
    }

    /// <summary>This rank's share of them, whole, contiguous and on the host. Every rank of the replica calls it.</summary>
    public IReadOnlyList<NamedTensor> Own(IReadOnlyList<NamedTensor> tensors)
    {
        var owners = Owners(tensors);
        var own = new List<NamedTensor>();
        foreach (var tensor in tensors)
        {
            var whole = tensor.Split is { } dimension ? Gathered(tensor.Value, dimension) : tensor.Value.detach().cpu().contiguous();
            if (owners[tensor.Name] == replica.Rank) own.Add(new(tensor.Name, whole));
            else if (tensor.Split is not null) whole.Dispose();
        }

        return own;
    }

    private long Numbers(NamedTensor tensor) => tensor.Value.numel() * (tensor.Split is null ? 1 : replica.WorldSize);

    private Tensor Gathered(Tensor part, int dimension)
    {
        using var own = part.detach().cpu().contiguous();
        using var all = empty([replica.WorldSize, .. own.shape], ScalarType.Float32, CPU);
        replica.AllGather(TensorBytes.Floats(own), TensorBytes.Floats(all));
        return cat([.. all.unbind(0)], dimension).contiguous();
    }
}
