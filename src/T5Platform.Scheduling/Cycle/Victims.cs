using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>Who may be made to leave for whom, and what it costs.</summary>
internal static class Victims
{
    /// <summary>Whether a gang could be told to leave at all: it can, it was not told yet, and it had its minimum.</summary>
    public static bool MayMove(CycleState cycle, Occupant occupant) =>
        occupant is { Lease: { } lease, Leaving: false, Facts.Movable: true }
        && cycle.Now - lease.GrantedAt >= cycle.Options.MinimumRun
        && cycle.Budget.Allows(occupant.Facts.Tenant);

    /// <summary>
    /// Whether a request may take a gang's place: it has the higher priority; or takes back what is guaranteed to its tenant from
    /// one that borrows; or, where the shortest go first, is overdue, or needs less by more than the hysteresis.
    /// </summary>
    public static bool MayTake(CycleState cycle, Waiter waiter, Occupant occupant)
    {
        if (!MayMove(cycle, occupant) || occupant.Facts.Priority > waiter.Request.Priority)
            return false;
        var borrows = cycle.Tenants.Borrows(occupant.Facts.Tenant);
        if (waiter.Standing.Borrowing && !borrows)
            return false;
        if (occupant.Facts.Priority < waiter.Request.Priority || (cycle.Tenants.Matters && !waiter.Standing.Borrowing && borrows))
            return true;
        return cycle.Options.Order == QueueOrder.ShortestFirst && IsLessUrgent(cycle, waiter, occupant);
    }

    /// <summary>Device-seconds that are lost when a gang leaves now: its steps since its last durable checkpoint, and its restart.</summary>
    public static double Cost(CycleState cycle, Occupant occupant) =>
        occupant.GangDevices * occupant.Facts.LossAt(cycle.Now, occupant.Lease!.GrantedAt).TotalSeconds;

    private static bool IsLessUrgent(CycleState cycle, Waiter waiter, Occupant occupant)
    {
        if (Need.IsOverdue(occupant.Facts, occupant.Facts.SubmittedAt ?? cycle.Now, running: true, cycle.Now, cycle.Options))
            return false;
        if (waiter.Standing.Overdue)
            return true;
        var needs = Need.Aged(occupant.Facts, occupant.GangDevices, occupant.Facts.SubmittedAt ?? cycle.Now, running: true, cycle.Now, cycle.Options);
        return needs > (waiter.Standing.Needs * cycle.Options.Hysteresis) + (occupant.GangDevices * occupant.Facts.Restart.TotalSeconds);
    }
}
