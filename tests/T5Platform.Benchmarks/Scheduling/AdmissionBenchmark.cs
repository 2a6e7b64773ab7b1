using T5Platform.Simulation.Speed;

namespace T5Platform.Benchmarks.Scheduling;

/// <summary>Whole cycles at steady state, and the search for a slice alone. Each figure is what is asked over what is measured: 1 is just enough.</summary>
internal sealed class AdmissionBenchmark : IBenchmark
{
    private const double OnePod = 10_000;
    private const double HundredPods = 2_000;
    private const double LongestCycle = 50;
    private const double Search = 2;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        _ = FinderSpeed.Measure(200_000);
        var (microseconds, bytes) = FinderSpeed.Measure(1_000_000);
        log.WriteLine($"  a slice is found in {microseconds:F3} µs, allocating {bytes:F0} bytes");
        yield return new("find-slice", microseconds / Search);
        yield return new("find-slice-bytes", bytes);
        var (one, _) = Steady(log, pods: 1, queued: 1_000, cycles: 1_500, ending: 16);
        yield return new("admit-one-pod", OnePod / one);
        var (hundred, longest) = Steady(log, pods: 100, queued: 10_000, cycles: 300, ending: 200);
        yield return new("admit-hundred-pods", HundredPods / hundred);
        yield return new("admit-hundred-pods-p99", longest / LongestCycle);
    }

    /// <summary>The first third of the cycles warms up.</summary>
    private static (double PerSecond, double P99) Steady(TextWriter log, int pods, int queued, int cycles, int ending)
    {
        var measured = new AdmissionSpeed(pods, queued).Measure(cycles, ending).Skip(cycles / 3).ToList();
        var rate = measured.Sum(cycle => cycle.Grants) / measured.Sum(cycle => cycle.Milliseconds) * 1e3;
        var p99 = measured.Select(cycle => cycle.Milliseconds).Order().ElementAt(measured.Count * 99 / 100);
        log.WriteLine($"  {pods} pods, {queued} queued: {rate:F0} admissions a second, p99 of a cycle {p99:F2} ms");
        return (rate, p99);
    }
}
