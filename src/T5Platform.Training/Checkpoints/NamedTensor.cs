using TorchSharp;

namespace T5Platform.Training.Checkpoints;

/// <summary>A tensor under the name that it has in a file.</summary>
public readonly record struct NamedTensor(string Name, torch.Tensor Value)
{
    /// <summary>The dimension of which only this rank's part is here; null: the tensor is whole.</summary>
    public int? Split { get; init; }
}
