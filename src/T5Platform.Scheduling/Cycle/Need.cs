using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.Cycle;

/// <summary>How much time holders need, as the queue's order sees it.</summary>
internal static class Need
{
    /// <summary>
    /// What a holder counts as needing: the seconds that it still needs, halved for each <see cref="SchedulingOptions.WaitHalves"/> that
    /// it has waited. So nobody waits for ever, and yet the short never wait behind all of the long.
    /// </summary>
    public static double Aged(HolderFacts facts, DateTimeOffset submitted, bool running, DateTimeOffset now, SchedulingOptions options) =>
        Seconds(facts, running, now, options) * Math.Pow(0.5, Math.Max(0, Waited(facts, submitted, running, now) / options.WaitHalves));

    /// <summary>Seconds that a holder still needs. Whoever was never measured is taken for as short as a measurement.</summary>
    private static double Seconds(HolderFacts facts, bool running, DateTimeOffset now, SchedulingOptions options)
    {
        if (facts.Estimate.Basis != EstimateBasis.Measured)
            return options.Probe.TotalSeconds;
        return (running ? facts.Estimate.RemainingAt(now) : facts.Estimate.Remaining)?.TotalSeconds ?? options.Probe.TotalSeconds;
    }

    /// <summary>Whether a holder has waited longer than is fair: the time since it asked in which it made no progress.</summary>
    public static bool IsOverdue(HolderFacts facts, DateTimeOffset submitted, bool running, DateTimeOffset now, SchedulingOptions options)
    {
        var total = facts.Estimate.Ran + (facts.Estimate.Remaining ?? TimeSpan.Zero);
        return Waited(facts, submitted, running, now) > options.Patience + (total * options.PatienceShare);
    }

    private static TimeSpan Waited(HolderFacts facts, DateTimeOffset submitted, bool running, DateTimeOffset now) =>
        now - submitted - facts.Estimate.Ran - (running ? now - facts.Estimate.At : TimeSpan.Zero);

    /// <summary>When a request that started now would have ended at the latest; null when nothing is known.</summary>
    public static DateTimeOffset? LatestEnd(HolderFacts facts, DateTimeOffset now) =>
        facts.Estimate.Remaining is { } remaining ? now + facts.Restart + (remaining * (1 + facts.Estimate.Error)) : null;
}
