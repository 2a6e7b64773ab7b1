using static TorchSharp.torch;

namespace T5Platform.Shard.Processes;

/// <summary>How libtorch uses this process's share of the CPU.</summary>
internal static class TorchThreads
{
    /// <summary>Call it before the first tensor. The number of threads is part of what decides the bits of a matrix product.</summary>
    public static void Set(int threads)
    {
        set_num_threads(threads);
        set_num_interop_threads(1);
    }
}
