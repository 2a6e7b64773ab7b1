namespace T5Platform.Grains.Nodes;

/// <summary>How a life stands in a node's roster.</summary>
internal enum ShardStanding
{
    /// <summary>It shall run: it is in the orders.</summary>
    Wanted,

    /// <summary>It shall go on if it lives, but nobody has seen it live here: not in the orders until the node names it.</summary>
    Doubtful,

    /// <summary>It shall be gone and is not proven gone yet.</summary>
    Leaving,
}
