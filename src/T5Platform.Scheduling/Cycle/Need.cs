using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.Cycle;

/// <summary>How much time holders need, as the queue's order sees it.</summary>
internal static class Need
{
    /// <summary>Seconds that a holder still needs. Whoever was never measured is taken for as short as a measurement.</summary>
    public static double Seconds(HolderFacts facts, bool running, DateTimeOffset now, SchedulingOptions options)
    {
        if (facts.Estimate.Basis != EstimateBasis.Measured)
            return options.Probe.TotalSeconds;
        return (running ? facts.Estimate.RemainingAt(now) : facts.Estimate.Remaining)?.TotalSeconds ?? options.Probe.TotalSeconds;
    }

    /// <summary>Whether a holder has waited longer than is fair: the time since it asked in which it made no progress.</summary>
    public static bool IsOverdue(HolderFacts facts, DateTimeOffset submitted, bool running, DateTimeOffset now, SchedulingOptions options)
    {
        var estimate = facts.Estimate;
        var ran = running ? estimate.Ran + (now - estimate.At) : estimate.Ran;
        var total = estimate.Ran + (estimate.Remaining ?? TimeSpan.Zero);
        return now - submitted - ran > options.Patience + (total * options.PatienceShare);
    }

    /// <summary>When a request that started now would have ended at the latest; null when nothing is known.</summary>
    public static DateTimeOffset? LatestEnd(HolderFacts facts, DateTimeOffset now) =>
        facts.Estimate.Remaining is { } remaining ? now + facts.Restart + (remaining * (1 + facts.Estimate.Error)) : null;
}
