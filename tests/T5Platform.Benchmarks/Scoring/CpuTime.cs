using System.Diagnostics;

namespace T5Platform.Benchmarks.Scoring;

/// <summary>CPU time of a piece of work, not the clock's: others work on the machine.</summary>
internal static class CpuTime
{
    public static double Seconds(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    /// <summary>The median of several rounds, after one to warm up.</summary>
    public static double Median(int rounds, Action work)
    {
        work();
        return Enumerable.Range(0, rounds).Select(_ => Seconds(work)).Order().ElementAt(rounds / 2);
    }
}
