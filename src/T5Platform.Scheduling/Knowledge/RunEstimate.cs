namespace T5Platform.Scheduling.Knowledge;

/// <summary>How long a holder has run and will run. A statement about one moment, so that it stays true while time goes on.</summary>
public sealed record RunEstimate
{
    /// <summary>Nothing is known.</summary>
    public static readonly RunEstimate Unknown = new();

    /// <summary>What it rests on.</summary>
    public EstimateBasis Basis { get; init; }

    /// <summary>The moment that <see cref="Ran"/> and <see cref="Remaining"/> are about. Of a running holder the clock goes on from here.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Time in which it made progress that is kept, in all lives.</summary>
    public TimeSpan Ran { get; init; }

    /// <summary>Time that it still needs on the devices that it has, or asks for. Null when nothing is known.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>Share of <see cref="Remaining"/> by which it may be wrong.</summary>
    public double Error { get; init; }

    /// <summary>Remaining steps over steps per second; the error is that of the speed.</summary>
    public static RunEstimate Measured(DateTimeOffset at, TimeSpan ran, long remainingSteps, double stepsPerSecond, double error) => new()
    {
        Basis = EstimateBasis.Measured,
        At = at,
        Ran = ran,
        Remaining = TimeSpan.FromSeconds(remainingSteps / stepsPerSecond),
        Error = error,
    };

    /// <summary>Before its first measurement: the limit that its submitter declared.</summary>
    public static RunEstimate Declared(DateTimeOffset at, TimeSpan limit) =>
        new() { Basis = EstimateBasis.Declared, At = at, Remaining = limit };

    /// <summary>What remains at a later moment of a holder that ran since.</summary>
    public TimeSpan? RemainingAt(DateTimeOffset now) =>
        Remaining is { } then ? TimeSpan.FromTicks(Math.Max(0, (then - (now - At)).Ticks)) : null;

    /// <summary>The date by which a holder that runs has ended, the error counted against it.</summary>
    public DateTimeOffset? LatestEnd(DateTimeOffset now) =>
        Remaining is { } then ? Later(At + (then * (1 + Error)), now) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
