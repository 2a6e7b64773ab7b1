namespace T5Platform.Scheduling.Cycle;

/// <summary>Who goes first among equals in priority and share.</summary>
public enum QueueOrder
{
    /// <summary>Whoever asked first.</summary>
    Age,

    /// <summary>Whoever is done soonest, until somebody has waited longer than is fair.</summary>
    ShortestFirst,
}
