using System.Globalization;

namespace T5Platform.Benchmarks.Memory;

/// <summary>The most memory that this process ever held, as Linux counts it.</summary>
internal static class PeakMemory
{
    /// <summary>How many bytes more than before were resident at the fullest moment of some work.</summary>
    public static double Of(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        File.WriteAllText("/proc/self/clear_refs", "5"); // forgets the highest mark so far
        var before = Read("VmRSS:");
        work();
        return Read("VmHWM:") - before;
    }

    private static double Read(string field)
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return 1024 * double.Parse(line[field.Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture);
    }
}
