using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using static TorchSharp.torch;

namespace T5Platform.Training.Partitioning;

/// <summary>Adds tensors up over the ranks that hold the parts of one network, once these have met.</summary>
internal sealed class SumOverParts : IPartitionSum
{
    private ICollective? _replica;

    /// <summary>The ranks have met.</summary>
    public void Join(ICollective replica) => _replica = replica;

    /// <inheritdoc/>
    public Tensor Add(Tensor part)
    {
        var replica = _replica ?? throw new InvalidOperationException("The ranks of the gang have not met yet.");
        var sum = part.detach().to(ScalarType.Float32, CPU, copy: true).contiguous();
        replica.AddInTree(TensorBytes.Floats(sum));
        return part.device.type == TorchSharp.DeviceType.CPU ? sum : sum.to(part.device, disposeAfter: true);
    }
}
