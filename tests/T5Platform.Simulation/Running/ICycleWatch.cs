using T5Platform.Scheduling.Cluster;
using T5Platform.Scheduling.Cycle;

namespace T5Platform.Simulation.Running;

/// <summary>Looks on while a simulation runs. Times are seconds of the simulation.</summary>
internal interface ICycleWatch
{
    /// <summary>Whether it has seen all that it wanted; the simulation ends there.</summary>
    bool Done(double now);

    /// <summary>The options of the cycle at this time.</summary>
    SchedulingOptions OptionsAt(double now, SchedulingOptions usual);

    /// <summary>A cycle has decided.</summary>
    void Saw(double now, ClusterSnapshot snapshot, SchedulingOptions options, CycleOutcome outcome, FactKeeper facts);
}
