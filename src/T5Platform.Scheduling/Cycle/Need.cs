using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.Cycle;

/// <summary>How much time holders need, as the queue's order sees it.</summary>
internal static class Need
{
    /// <summary>
    /// What a holder counts as needing: the device-seconds that it still needs, halved for each <see cref="SchedulingOptions.WaitHalves"/>
    /// that it has waited. Least remaining service first ends the most requests soonest; the halving lets nobody wait for ever, and so
    /// slowly that the short never wait behind all of the large. Above <see cref="SchedulingOptions.LargeCountsAs"/> all count the same,
    /// so that the large go by how long they waited: by size the largest would be left for the end, when nobody shares the mesh with them.
    /// </summary>
    public static double Aged(HolderFacts facts, int devices, DateTimeOffset submitted, bool running, DateTimeOffset now, SchedulingOptions options) =>
        Math.Min(devices * Seconds(facts, running, now, options), options.LargeCountsAs.TotalSeconds)
        * Math.Pow(0.5, Math.Max(0, Waited(facts, submitted, running, now) / options.WaitHalves));

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
