namespace T5Platform.Contracts.Experiments;

/// <summary>Where an experiment stands.</summary>
public enum ExperimentState
{
    /// <summary>Something of it is waiting or running.</summary>
    Running,

    /// <summary>All of it completed.</summary>
    Completed,

    /// <summary>All of it has ended and something failed.</summary>
    Failed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>Nothing of it runs or waits for a slice until it is resumed.</summary>
    Paused,
}
