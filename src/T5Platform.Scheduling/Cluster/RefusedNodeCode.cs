namespace T5Platform.Scheduling.Cluster;

/// <summary>Why a node was given no place.</summary>
public enum RefusedNodeCode
{
    /// <summary>Another node already owns a device of its block.</summary>
    BlockOverlaps,

    /// <summary>Its block is empty, or reaches outside 0 to 1023.</summary>
    BlockOutOfRange,

    /// <summary>It lists another number of devices than its block has.</summary>
    DevicesDoNotFillBlock,

    /// <summary>Its pod already belongs to another pool.</summary>
    PodInAnotherPool,

    /// <summary>A node of the same name is already there.</summary>
    DuplicateNode,
}
