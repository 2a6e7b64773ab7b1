namespace T5Platform.Scheduling.Cycle;

/// <summary>
/// Step 5, decides nothing yet. Here a head of higher priority will choose the rectangle it wants first and then the cheapest
/// victims in it (lost steps × devices), as <see cref="Decisions.Revoke"/> with <c>Preempted</c>.
/// </summary>
internal static class Preempt
{
    public static void Run(CycleState cycle) => _ = cycle;
}
