namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 4, decides nothing yet. Here runs that declare a range of data parallelism will shrink to let the head start and grow
/// into what nobody waits for, with hysteresis, as <see cref="Decisions.Resize"/>.
/// </summary>
internal static class ResizeElastic
{
    public static void Run(CycleState cycle) => _ = cycle;
}
