using T5Platform.Contracts.Mesh;

namespace T5Platform.Simulation.Running;

/// <summary>
/// Devices that are counted, not placed: one row on which everybody moves together before each cycle, for nothing. Who would be
/// made to leave first stands last, so that the free devices and the cheapest victims are always side by side.
/// </summary>
internal sealed class Line(int devices)
{
    public void Pack(List<SimulatedJob> running, double now)
    {
        var at = 0;
        foreach (var job in running.OrderBy(job => (job.Left / job.Speed) - (now - job.Begins)))
        {
            if (at + job.Cut.WorldSize > devices)
                throw new InvalidOperationException("More devices are held than there are.");
            job.Lease = job.Lease! with { Rectangle = new(new(0, at), new(1, job.Cut.WorldSize)) };
            at += job.Cut.WorldSize;
        }
    }
}
