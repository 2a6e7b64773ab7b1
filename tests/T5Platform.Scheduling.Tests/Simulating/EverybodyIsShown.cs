using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;
using T5Platform.Simulation.Running;

namespace T5Platform.Scheduling.Tests.Simulating;

/// <summary>Asks for everybody's reason, so that the cycle has to be shown everybody.</summary>
internal sealed class EverybodyIsShown : ICycleWatch
{
    public bool Done(double now) => false;

    public SchedulingOptions OptionsAt(double now, SchedulingOptions usual) => usual with { Explain = true };

    public void Saw(double now, ClusterSnapshot snapshot, SchedulingOptions options, CycleOutcome outcome, FactKeeper facts)
    {
    }
}
