using System.Runtime.InteropServices;

namespace T5Platform.Model.Memory;

/// <summary>How the C library keeps the memory that tensors leave behind.</summary>
public static partial class NativeHeap
{
    private const int TrimThreshold = -1, MostMappings = -4;

    /// <summary>
    /// Keeps freed memory for the next step instead of giving it back: glibc otherwise maps every large tensor anew, and the kernel's page
    /// faults take a tenth of a training step. For a process that trains, once, at its start. Memory use then stays at its peak.
    /// </summary>
    /// <returns>Whether the C library did as told; false on one that is not glibc.</returns>
    public static bool KeepFreedMemory()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return SetOption(MostMappings, 0) == 1 && SetOption(TrimThreshold, int.MaxValue) == 1;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetOption(int option, int value);
}
