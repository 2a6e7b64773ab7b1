namespace T5Platform.Scheduling.Knowledge;

/// <summary>
/// A node that keeps failing is left alone for a while, twice as long each time. Two failures a day are bad luck and cost
/// nothing but wear: other nodes are preferred.
/// </summary>
public static class Quarantine
{
    /// <summary>How long a failure counts.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    /// <summary>A machine that is the only one must not stand still because its agent was killed, or starved, twice.</summary>
    private const int BadLuck = 2;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The date until which a node takes no new work; null when it is welcome.</summary>
    public static DateTimeOffset? Until(NodeHistory history, DateTimeOffset now)
    {
        var recent = Recent(history, now);
        if (recent < BadLuck + 1)
            return null;
        var pause = First * Math.Pow(2, Math.Min(recent - BadLuck - 1, 20));
        var until = history.Failures[^1] + (pause < Longest ? pause : Longest);
        return until > now ? until : null;
    }

    /// <summary>How much a node is to be avoided: the failures of the last day.</summary>
    public static int Wear(NodeHistory history, DateTimeOffset now) => Recent(history, now);

    private static int Recent(NodeHistory history, DateTimeOffset now) => history.Failures.Count(at => at <= now && now - at < Remembered);
}
