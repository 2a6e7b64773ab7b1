namespace T5Platform.Scheduling.Cycle;

/// <summary>Whether gangs are moved together to make room for a larger one.</summary>
public enum DefragmentMode
{
    /// <summary>No.</summary>
    Off,

    /// <summary>Moves are found and reported, not decided.</summary>
    DryRun,

    /// <summary>Yes, under the budget.</summary>
    On,
}
