namespace T5Platform.Contracts.Facts;

/// <summary>From the agent: the process group is proven gone. The last report of a life.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardExited")]
public sealed record ShardExited : ShardFact
{
    /// <summary>Exit code; null when a signal ended it.</summary>
    [Id(0)] public int? ExitCode { get; init; }

    /// <summary>The signal that ended it; null when it exited.</summary>
    [Id(1)] public int? Signal { get; init; }

    /// <summary>Whether the agent was told to end it.</summary>
    [Id(2)] public required bool Asked { get; init; }

    /// <summary>The end of its standard error, for people.</summary>
    [Id(3)] public string ErrorTail { get; init; } = "";
}
