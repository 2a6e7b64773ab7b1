using System.Runtime.CompilerServices;

// torch's generator, its thread count and its count of live tensors belong to the process: tests that use them take turns.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace T5Platform.Model.Tests;

/// <summary>Test processes share few cores; and one thread is what bit-for-bit equality is promised for.</summary>
internal static class OneTorchThread
{
    [ModuleInitializer]
    internal static void Set() => set_num_threads(1);
}
