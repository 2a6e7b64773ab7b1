using System.Runtime.InteropServices;

namespace T5Platform.Benchmarks;

/// <summary>CPU time of the processes that this one started and that have ended, as the kernel counts it.</summary>
internal static partial class ChildTime
{
    private const int OfChildren = -1;
    private const int Longs = 18; // struct rusage: user and system time, two longs each, then fourteen counts

    public static double Seconds
    {
        get
        {
            Span<long> usage = stackalloc long[Longs];
            if (GetUsage(OfChildren, ref usage[0]) != 0) throw new InvalidOperationException("getrusage failed.");
            return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
        }
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
