namespace T5Platform.Contracts.Runs;

/// <summary>Where a run (or an evaluation) stands. Control-plane failure is never one of these.</summary>
public enum RunState
{
    /// <summary>In the scheduler's queue.</summary>
    Waiting,

    /// <summary>It holds a slice; its gang is being started and introduced to one another.</summary>
    Starting,

    /// <summary>Its gang works.</summary>
    Running,

    /// <summary>This life is over; its processes are being ended and proven gone.</summary>
    Stopping,

    /// <summary>It did all it was asked to.</summary>
    Completed,

    /// <summary>It failed for good.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>It rests: no slice, not in the queue, until its experiment is resumed.</summary>
    Paused,
}
