using T5Platform.Contracts.Mesh;
using T5Platform.Scheduling.Space;

namespace T5Platform.Simulation.Speed;

/// <summary>How long it takes to find a slice on a 32×32 mesh of which nine tenths are taken, and what that allocates. In CPU time.</summary>
public static class FinderSpeed
{
    private static readonly MeshShape[] Shapes = [new(1, 1), new(2, 2), new(2, 4), new(4, 4), new(1, 8), new(8, 8)];

    /// <summary>Microseconds and bytes of one search.</summary>
    public static (double Microseconds, double Bytes) Measure(int searches)
    {
        var grid = new BitGrid(32, 32, torus: false);
        var random = new Random(1);
        for (var cell = 0; cell < 1024; cell++)
            if (random.Next(10) == 0)
                grid.Set(cell / 32, cell % 32);
        var (found, scratch, any) = (new ulong[grid.Bits.Length], new ulong[grid.Bits.Length], 0);
        var (before, began) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        for (var search = 0; search < searches; search++)
            any += SliceFinder.Find(grid, Shapes[search % Shapes.Length], found, scratch) ? 1 : 0;
        var took = Environment.CpuUsage.TotalTime - began;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return any == 0 ? throw new InvalidOperationException("Not even a single device was found.") : (took.TotalMicroseconds / searches, (double)bytes / searches);
    }
}
