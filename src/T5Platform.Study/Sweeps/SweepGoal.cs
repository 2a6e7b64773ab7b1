namespace T5Platform.Study.Sweeps;

/// <summary>Which scores are better.</summary>
public enum SweepGoal
{
    /// <summary>Greater ones.</summary>
    Max,

    /// <summary>Smaller ones.</summary>
    Min,
}
