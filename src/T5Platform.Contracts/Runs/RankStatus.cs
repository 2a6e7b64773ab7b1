namespace T5Platform.Contracts.Runs;

/// <summary>One rank of the present life.</summary>
[GenerateSerializer, Immutable, Alias("t5.RankStatus")]
public sealed record RankStatus
{
    /// <summary>Where it stands.</summary>
    [Id(0)] public required RankState State { get; init; }

    /// <summary>Its endpoint, once it listens.</summary>
    [Id(1)] public string? Endpoint { get; init; }

    /// <summary>Exit code, once gone; null when a signal or its node's loss ended it.</summary>
    [Id(2)] public int? ExitCode { get; init; }

    /// <summary>The highest report number taken from it in this life.</summary>
    [Id(3)] public long LastSequence { get; init; }
}
