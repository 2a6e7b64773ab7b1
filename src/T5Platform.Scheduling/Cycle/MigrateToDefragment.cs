namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 6, decides nothing yet. Here a head that waits for one rectangle among scattered free devices will have gangs moved
/// together, priced by the steps that they lose and under a budget, as <see cref="Decisions.Migrate"/>.
/// </summary>
internal static class MigrateToDefragment
{
    public static void Run(CycleState cycle) => _ = cycle;
}
