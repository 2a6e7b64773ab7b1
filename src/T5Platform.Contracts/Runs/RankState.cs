namespace T5Platform.Contracts.Runs;

/// <summary>Where one rank of the present life stands.</summary>
public enum RankState
{
    /// <summary>Given to its node.</summary>
    Assigned,

    /// <summary>Its process was spawned.</summary>
    Started,

    /// <summary>It listens for its gang.</summary>
    Listening,

    /// <summary>Its process is proven gone, or its node is lost.</summary>
    Gone,
}
