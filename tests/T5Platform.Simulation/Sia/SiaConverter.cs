using System.Globalization;

namespace T5Platform.Simulation.Sia;

/// <summary>
/// Makes a trace and speeds of one of Sia's workloads. The batch of a job stays what it is on however many devices, so the work of a
/// step does too, and speed is steps per second. A job may have as many devices as were measured, up to the number on which it is fastest.
/// </summary>
internal sealed class SiaConverter(string profiles, string kind)
{
    private readonly Dictionary<string, StepTimes> _times = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<int, double>> _speeds = new(StringComparer.Ordinal);

    /// <summary>Steps per second by profile and devices.</summary>
    public IReadOnlyDictionary<string, SortedDictionary<int, double>> Speeds => _speeds;

    /// <summary>The trace, line by line.</summary>
    public IEnumerable<string> Convert(IEnumerable<SiaJob> workload) =>
        workload.Select(Line).Prepend("job_id,submit_s,duration_s,num_devices,tenant,min_devices,max_devices,profile");

    private string Line(SiaJob job)
    {
        var speeds = SpeedsOf(job);
        var steps = (TrainingRecipe.Of.GetValueOrDefault(job.Application) ?? throw new FormatException($"There is no recipe for '{job.Application}'.")).Examples / job.Batch;
        return string.Create(CultureInfo.InvariantCulture,
            $"{job.Name},{job.Time},{steps / speeds[job.Devices]:F1},{job.Devices},{job.Application},1,{Most(speeds)},{job.Profile}");
    }

    /// <summary>The power of two on which it is fastest, for those have the most divisors.</summary>
    private static int Most(SortedDictionary<int, double> speeds) => speeds.Where(speed => int.IsPow2(speed.Key)).MaxBy(speed => speed.Value).Key;

    private SortedDictionary<int, double> SpeedsOf(SiaJob job)
    {
        if (_speeds.TryGetValue(job.Profile, out var speeds))
            return speeds;
        if (!_times.TryGetValue(job.Application, out var times))
            _times[job.Application] = times = StepTimes.Read(Path.Combine(profiles, job.Application), kind);
        return _speeds[job.Profile] = new(times.Devices.Where(devices => devices <= job.Batch)
            .ToDictionary(devices => devices, devices => 1 / times.StepSeconds(devices, job.Batch)));
    }
}
