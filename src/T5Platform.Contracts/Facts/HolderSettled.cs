namespace T5Platform.Contracts.Facts;

/// <summary>A run or an evaluation has ended for good.</summary>
[GenerateSerializer, Immutable, Alias("t5.HolderSettled")]
public sealed record HolderSettled
{
    /// <summary>Which.</summary>
    [Id(0)] public required LeaseHolder Holder { get; init; }

    /// <summary>How.</summary>
    [Id(1)] public required SettledOutcome Outcome { get; init; }
}
