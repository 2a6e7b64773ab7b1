namespace T5Platform.Contracts.Runs;

/// <summary>What follows when the gang of a stopping life is gone.</summary>
public enum NextAfterStop
{
    /// <summary>Another life, from the last committed checkpoint.</summary>
    Requeue,

    /// <summary>Completed.</summary>
    Complete,

    /// <summary>Failed for good.</summary>
    Fail,

    /// <summary>Cancelled.</summary>
    Cancel,

    /// <summary>Paused, until it is resumed.</summary>
    Pause,
}
