using T5Platform.Contracts.Mesh;

namespace T5Platform.Simulation.Running;

/// <summary>
/// Devices that are counted, not placed: one row on which everybody moves together before each cycle, for nothing. Whose devices
/// somebody waits for stands last, beside the free ones: where gangs are made to leave, the one that has the most left to do, for it
/// leaves first; else the one that ends first. So what a date is given from is always in one piece.
/// </summary>
/// <param name="devices">How many.</param>
/// <param name="longestLast">Whether gangs are made to leave.</param>
internal sealed class Line(int devices, bool longestLast)
{
    public void Pack(List<SimulatedJob> running, double now)
    {
        var at = 0;
        foreach (var job in running.OrderBy(job => longestLast ? Left(job, now) : -Left(job, now)))
        {
            if (at + job.Cut.WorldSize > devices)
                throw new InvalidOperationException("More devices are held than there are.");
            job.Lease = job.Lease! with { Rectangle = new(new(0, at), new(1, job.Cut.WorldSize)) };
            at += job.Cut.WorldSize;
        }
    }

    private static double Left(SimulatedJob job, double now) => (job.Left / job.Speed) - (now - job.Begins);
}
