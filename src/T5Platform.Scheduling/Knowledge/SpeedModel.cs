namespace T5Platform.Scheduling.Knowledge;

/// <summary>
/// How fast a run is with d replicas. Between two measurements the time of a step is taken for linear in 1/d, which is what
/// computing takes; beyond them the nearest one is scaled with a loss for each doubling.
/// </summary>
public static class SpeedModel
{
    /// <summary>What a doubling is taken to bring before it was measured.</summary>
    public const double PerDoubling = 1.8;

    /// <summary>Steps per second of <paramref name="data"/> replicas; of one replica without any measurement it is 1.</summary>
    public static double Speed(int data, IReadOnlyDictionary<int, double>? measured)
    {
        if (measured is null || measured.Count == 0)
            return Scaled(1, 1, data);
        if (measured.TryGetValue(data, out var speed))
            return speed;
        var below = measured.Keys.Where(each => each < data).DefaultIfEmpty(0).Max();
        var above = measured.Keys.Where(each => each > data).DefaultIfEmpty(0).Min();
        if (below == 0 || above == 0)
            return Scaled(below + above, measured[below + above], data);
        var share = ((1.0 / data) - (1.0 / above)) / ((1.0 / below) - (1.0 / above));
        return 1 / ((share / measured[below]) + ((1 - share) / measured[above]));
    }

    private static double Scaled(int from, double speed, int to) => speed * Math.Pow(PerDoubling, Math.Log2((double)to / from));
}
