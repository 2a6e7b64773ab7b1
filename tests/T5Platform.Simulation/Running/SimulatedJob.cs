using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Simulation.Traces;

namespace T5Platform.Simulation.Running;

/// <summary>A job while it is simulated. Times are seconds of the simulation.</summary>
internal sealed class SimulatedJob(TraceJob trace, int index, int devices, double error)
{
    public TraceJob Trace => trace;

    public LeaseHolder Holder { get; } = LeaseHolder.Of(new RunId(new Guid(index, 0, 0, new byte[8])));

    /// <summary>Devices that it asks for, once rounded up to a rectangle.</summary>
    public int Devices => devices;

    public Parallelism Asked { get; } = new(devices / trace.ModelParallel, trace.ModelParallel);

    /// <summary>What measuring its remaining time multiplies it by.</summary>
    public double Error => error;

    /// <summary>Seconds of work left on the devices that it asks for, as of its last durable checkpoint.</summary>
    public double Left { get; set; } = trace.Duration;

    /// <summary>Seconds in which it made progress that is kept.</summary>
    public double Ran { get; set; }

    public bool Measured { get; set; }

    /// <summary>Whether it has run before, and so restarts.</summary>
    public bool Started { get; set; }

    public double? FirstStart { get; set; }

    public double End { get; set; }

    /// <summary>Rises with every grant and every leaving: what was planned for an older life is void.</summary>
    public int Life { get; set; }

    public SliceLease? Lease { get; set; }

    public SliceRequest? Request { get; set; }

    /// <summary>How it is cut now.</summary>
    public Parallelism Cut { get; set; }

    /// <summary>When its first new step on this slice begins.</summary>
    public double Begins { get; set; }

    /// <summary>Work per second, relative to the devices that it asks for.</summary>
    public double Speed { get; set; } = 1;

    public double EndsAt => Begins + (Left / Speed);
}
