using TorchSharp;

namespace T5Platform.Training.Checkpoints;

/// <summary>A tensor under the name that it has in a file.</summary>
public readonly record struct NamedTensor(string Name, torch.Tensor Value);
