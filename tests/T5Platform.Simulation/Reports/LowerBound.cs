using T5Platform.Simulation.Traces;

namespace T5Platform.Simulation.Reports;

/// <summary>
/// A mean completion that no schedule can beat. All devices are taken for one that is as fast as they are together and may be
/// shared at will: the least remaining work first is then the best; and nobody ends before its own duration.
/// </summary>
internal static class LowerBound
{
    public static double Mean(IReadOnlyList<TraceJob> jobs, int devices) =>
        jobs.Count == 0 ? 0 : Math.Max(jobs.Average(job => job.Duration), Shared(jobs, devices) / jobs.Count);

    private static double Shared(IReadOnlyList<TraceJob> jobs, int devices)
    {
        var (open, now, next, sum) = (new PriorityQueue<TraceJob, double>(), 0.0, 0, 0.0);
        while (next < jobs.Count || open.Count > 0)
        {
            if (open.Count == 0)
                now = Math.Max(now, jobs[next].Submit);
            for (; next < jobs.Count && jobs[next].Submit <= now; next++)
                open.Enqueue(jobs[next], jobs[next].Duration * jobs[next].Devices);
            open.TryDequeue(out var job, out var work);
            var end = now + (work / devices);
            if (next < jobs.Count && jobs[next].Submit < end)
            {
                open.Enqueue(job!, work - ((jobs[next].Submit - now) * devices));
                now = jobs[next].Submit;
                continue;
            }

            now = end;
            sum += end - job!.Submit;
        }

        return sum;
    }
}
