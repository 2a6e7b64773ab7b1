namespace T5Platform.Contracts.Sweeps;

/// <summary>Where a sweep stands.</summary>
public enum SweepState
{
    /// <summary>Something of it is at work, or shall be.</summary>
    Running,

    /// <summary>Nothing is left to do, and there is a best trial.</summary>
    Completed,

    /// <summary>Nothing is left to do, and no trial has a score.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
