using System.Numerics;
using T5Platform.Contracts.Mesh;
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
        return new(pod, First(wish, pod, grid), some == 0 ? cycle.Now : ending[some - 1].EndsBy!.Value);

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

    private static MeshRectangle First(Wish wish, PodSpace pod, BitGrid grid)
    {
        foreach (var shape in wish.Shapes)
        {
            var found = pod.ViewFor(wish.Excluded).Find(grid, shape.Shape);
            if (found.IsEmpty)
                continue;
            foreach (var each in pod.Layout.ClassesOf(shape))
                for (var word = 0; word < found.Length; word++)
                    if ((found[word] & each.Places[word]) is var bits and not 0)
                        return new(new(word / grid.Words, (word % grid.Words * 64) + BitOperations.TrailingZeroCount(bits)), shape.Shape);
        }

        throw new InvalidOperationException("A grid that fits a wish has a place for it.");
    }
}
