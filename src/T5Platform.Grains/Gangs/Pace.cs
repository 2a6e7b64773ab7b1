namespace T5Platform.Grains.Gangs;

/// <summary>How fast the present life goes, from the steps that were heard of. A silo that woke in the middle begins to measure anew.</summary>
/// <param name="Life">The life.</param>
internal sealed record Pace(Generation Life)
{
    private (DateTimeOffset At, long Step)? First { get; init; }

    private (DateTimeOffset At, long Step)? Last { get; init; }

    /// <summary>When its last checkpoint was committed.</summary>
    public DateTimeOffset? CheckpointedAt { get; init; }

    /// <summary>Null before two steps were heard of.</summary>
    public double? StepsPerSecond => First is { } first && Last is { } last && last.Step > first.Step && last.At > first.At
        ? (last.Step - first.Step) / (last.At - first.At).TotalSeconds
        : null;

    /// <summary>After another step.</summary>
    public Pace Stepped(long step, DateTimeOffset now) => this with { First = First ?? (now, step), Last = (now, step) };
}
