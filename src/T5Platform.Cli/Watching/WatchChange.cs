namespace T5Platform.Cli.Watching;

/// <summary>What is new between two looks: one line.</summary>
internal sealed record WatchChange
{
    /// <summary>When it was seen.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>experiment, run or evaluation.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }
    public required string State { get; init; }

    /// <summary>What happened, in words.</summary>
    public required string What { get; init; }

    /// <summary>For what waits: who stands in the way, in a sentence.</summary>
    public string? Why { get; init; }

    /// <summary>Runs and evaluations done by now …</summary>
    public required int Done { get; init; }

    /// <summary>… of so many.</summary>
    public required int Planned { get; init; }

    public long? Step { get; init; }
    public long? Steps { get; init; }
    public float? Loss { get; init; }
    public double? StepsPerSecond { get; init; }
}
