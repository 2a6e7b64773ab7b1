namespace T5Platform.Data.Mixtures;

/// <summary>
/// Which task, and which of its examples, each place of an endless row of examples holds. Every stretch of places gives each task its share
/// to the nearest example, so no place needs the ones before it, and every task passes over all its examples before one comes again.
/// </summary>
internal sealed class MixtureQuota
{
    /// <summary>Places of a stretch. Within one the order is random; large enough that rare tasks come about evenly.</summary>
    public const int Stretch = 1 << 14;

    private readonly double[] _ends;

    /// <param name="probabilities">Of each task; their sum is 1.</param>
    public MixtureQuota(IReadOnlyList<double> probabilities)
    {
        var sum = 0.0;
        _ends = [.. probabilities.Select(one => sum += one)];
        _ends[^1] = 1;
    }

    /// <summary>The task of a slot of a stretch, and how many of that task's examples come before it in the whole row.</summary>
    public (int Task, long Ordinal) At(long stretch, int slot)
    {
        var (task, before) = (0, 0L);
        for (; task < _ends.Length; task++)
        {
            var count = Through(task, stretch + 1) - Through(task, stretch);
            if (slot < before + count) break;
            before += count;
        }

        return (task, Through(task, stretch) + slot - before);
    }

    /// <summary>Examples of a task in so many stretches.</summary>
    public long Through(int task, long stretches) => End(task, stretches) - (task == 0 ? 0 : End(task - 1, stretches));

    private long End(int task, long stretches) => (long)Math.Floor(_ends[task] * stretches * Stretch);
}
