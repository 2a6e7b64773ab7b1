namespace T5Platform.Contracts.Leases;

/// <summary>Why a lease was taken back by the scheduler.</summary>
public enum LeaseEnd
{
    /// <summary>A node of the slice is lost.</summary>
    NodeLost,

    /// <summary>A more urgent request takes the slice.</summary>
    Preempted,

    /// <summary>The slice moves to make room for a larger one.</summary>
    Migrated,

    /// <summary>The gang grows or shrinks.</summary>
    Resized,

    /// <summary>The node is being drained.</summary>
    Drained,
}
