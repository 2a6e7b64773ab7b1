using System.Diagnostics;

namespace T5Platform.Benchmarks;

/// <summary>CPU time of this process, not the clock's: others work on the machine.</summary>
internal static class CpuTime
{
    public static double Seconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>The middle of so many rounds of the same work.</summary>
    public static double Median(int rounds, Action work) => Median(Enumerable.Range(0, rounds).Select(_ => Seconds(work)));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
