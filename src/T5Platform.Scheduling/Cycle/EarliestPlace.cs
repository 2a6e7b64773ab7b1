using T5Platform.Scheduling.Placing;
using T5Platform.Scheduling.Space;

namespace T5Platform.Scheduling.Cycle;

/// <summary>The earliest date by which a rectangle is free for a request, from when those who stand there end at the latest.</summary>
internal static class EarliestPlace
{
    /// <summary>The best of all pods; null when nothing is known that would make room.</summary>
    public static Reservation? Of(CycleState cycle, Waiter waiter)
    {
        Reservation? best = null;
        foreach (var pod in waiter.Pool!.Pods)
            if (waiter.Wish.Slices == 1 && waiter.Wish.FitsWhenEmpty(pod) && (best is null || IsFreeBefore(best.At, waiter.Wish, pod))
                && In(cycle, waiter.Wish, pod) is { } found && (best is null || found.At < best.At))
                best = found;
        return best;
    }

    /// <summary>Most of many pods are not: one look instead of a search for the date.</summary>
    private static bool IsFreeBefore(DateTimeOffset date, Wish wish, PodSpace pod)
    {
        var grid = pod.Grid();
        FreeAfter(grid, pod.ViewFor(wish.Excluded), pod.Occupants.Where(occupant => occupant.EndsBy < date));
        return wish.Fits(pod, grid);
    }

    private static Reservation? In(CycleState cycle, Wish wish, PodSpace pod)
    {
        var ending = pod.Occupants.Where(occupant => occupant.EndsBy is not null).OrderBy(occupant => occupant.EndsBy).ToList();
        var grid = pod.Grid();
        if (!Fits(ending.Count))
            return null;
        var (none, some) = (-1, ending.Count);
        while (some - none > 1)
        {
            var middle = (none + some) / 2;
            (none, some) = Fits(middle) ? (none, middle) : (middle, some);
        }

        _ = Fits(some);
        return new(pod, wish.FirstIn(pod, grid)!.Value, some == 0 ? cycle.Now : ending[some - 1].EndsBy!.Value);

        bool Fits(int ended)
        {
            FreeAfter(grid, pod.ViewFor(wish.Excluded), ending.Take(ended));
            return wish.Fits(pod, grid);
        }
    }

    private static void FreeAfter(BitGrid grid, PodView view, IEnumerable<Occupant> ended)
    {
        var gone = new BitGrid(grid.Rows, grid.Columns, grid.Torus);
        foreach (var occupant in ended)
            gone.Fill(occupant.Area, true);
        gone.And(view.Usable);
        grid.CopyFrom(view.Free);
        grid.Or(gone);
    }
}
