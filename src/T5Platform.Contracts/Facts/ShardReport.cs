namespace T5Platform.Contracts.Facts;

/// <summary>A fact with its origin. Reports of one life of one shard are numbered from 1: one seen twice is dropped.</summary>
[GenerateSerializer, Immutable, Alias("t5.ShardReport")]
public sealed record ShardReport
{
    /// <summary>The shard.</summary>
    [Id(0)] public required ShardKey Shard { get; init; }

    /// <summary>Its life.</summary>
    [Id(1)] public required Generation Generation { get; init; }

    /// <summary>Number within the life.</summary>
    [Id(2)] public required long Sequence { get; init; }

    /// <summary>When the agent took it.</summary>
    [Id(3)] public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    [Id(4)] public required ShardFact Fact { get; init; }
}
