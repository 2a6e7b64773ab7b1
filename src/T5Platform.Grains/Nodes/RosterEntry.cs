using T5Platform.Contracts.Shards;

namespace T5Platform.Grains.Nodes;

/// <summary>One life in a node's roster.</summary>
internal sealed record RosterEntry
{
    /// <summary>How it stands.</summary>
    public required ShardStanding Standing { get; init; }

    /// <summary>What it shall do; null for one that leaves and was never assigned here.</summary>
    public ShardAssignment? Assignment { get; init; }

    /// <summary>Whether its process has been seen.</summary>
    public bool Started { get; init; }

    /// <summary>How many heartbeats in a row, with no fact waiting, did not name it.</summary>
    public int Missed { get; init; }

    /// <summary>Whether its absence means that it is dead.</summary>
    public bool IsExpected => Started || Standing != ShardStanding.Wanted;
}
