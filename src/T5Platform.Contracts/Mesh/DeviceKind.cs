namespace T5Platform.Contracts.Mesh;

/// <summary>What a device is.</summary>
public enum DeviceKind
{
    /// <summary>A slot on a CPU: one shard process with a bounded number of threads.</summary>
    Cpu,

    /// <summary>An NVIDIA GPU, addressed by its CUDA index.</summary>
    Cuda,
}
