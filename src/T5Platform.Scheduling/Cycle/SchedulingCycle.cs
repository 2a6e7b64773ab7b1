using T5Platform.Scheduling.Cluster;

namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// The one place where facts about the mesh become decisions. Pure: the same snapshot gives the same decisions. Six steps,
/// the least disruptive first; every slice is granted whole or not at all, and who gets none is told why.
/// </summary>
public static class SchedulingCycle
{
    /// <summary>Runs one cycle.</summary>
    public static CycleOutcome Decide(ClusterSnapshot snapshot, SchedulingOptions? options = null)
    {
        var cycle = new CycleState(snapshot, options ?? SchedulingOptions.Default);
        OrderQueue.Run(cycle);            // 1 priority, then age
        Allocate.Run(cycle);              // 2 what fits, up to a head that must not be passed
        ReserveAndBackfill.Run(cycle);    // 3 a pod is kept for the head; the rest starts beside it
        ResizeElastic.Run(cycle);         // 4 nothing yet
        Preempt.Run(cycle);               // 5 nothing yet
        MigrateToDefragment.Run(cycle);   // 6 nothing yet
        return cycle.Outcome();
    }
}
