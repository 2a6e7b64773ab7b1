namespace T5Platform.Scheduling.WhatIf;

/// <summary>Who came lately: a forecast takes those who come next to be like them.</summary>
public sealed record RecentPast
{
    /// <summary>How far a forecast looks back. People submit in bursts of hours: a longer past forgets the one that they are in.</summary>
    public static readonly TimeSpan Enough = TimeSpan.FromHours(2);

    /// <summary>Who came, in any order.</summary>
    public required IReadOnlyList<RecentRun> Runs { get; init; }

    /// <summary>Whoever came within so long comes again.</summary>
    public TimeSpan Again { get; init; } = Enough;

    /// <summary>Futures that are tried out; the middle one of their starts is the forecast.</summary>
    public int Futures { get; init; } = 5;

    /// <summary>What the first future is drawn from; the others from the numbers after it.</summary>
    public int Seed { get; init; } = 1;
}
