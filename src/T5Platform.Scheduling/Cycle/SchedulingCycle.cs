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
        OrderQueue.Run(cycle);            // 1 priority, quota, share, what is left to do, age
        HonourPromises.Run(cycle);        //   who was told to go to a place gets it
        Evacuate.Run(cycle);              //   those whose node goes have no choice
        ResizeElastic.Aim(cycle);         //   how large each elastic gang should be
        Allocate.Run(cycle);              // 2 what fits, up to a head that must not be passed
        ReserveAndBackfill.Run(cycle);    // 3 a place and a date for the head; the rest starts around it
        ResizeElastic.Run(cycle);         // 4 elastic gangs shrink for those who wait, or grow into what nobody wants
        Preempt.Run(cycle);               // 5 the cheapest rectangle is emptied for whom it is worth it
        MigrateToDefragment.Run(cycle);   // 6 gangs move together for one that fits by number
        return cycle.Outcome();
    }
}
