namespace T5Platform.Simulation.Running;

/// <summary>What the cycle may know of how long a job takes.</summary>
public enum TimeKnowledge
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its tenant's history in the first two minutes, then the truth ±10 %.</summary>
    Measured,

    /// <summary>The truth.</summary>
    Exact,
}
