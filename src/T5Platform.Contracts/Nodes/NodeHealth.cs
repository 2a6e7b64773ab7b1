namespace T5Platform.Contracts.Nodes;

/// <summary>A node as the control plane sees it.</summary>
public enum NodeHealth
{
    /// <summary>Its agent reports in time.</summary>
    Alive,

    /// <summary>Alive, but nothing new is placed on it.</summary>
    Draining,

    /// <summary>Silent for too long; what ran there is taken for dead, and its devices stay unused until it returns.</summary>
    Lost,
}
