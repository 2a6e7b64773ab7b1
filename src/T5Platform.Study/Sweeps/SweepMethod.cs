namespace T5Platform.Study.Sweeps;

/// <summary>How a sweep chooses its trials.</summary>
public enum SweepMethod
{
    /// <summary>Every combination of the values.</summary>
    Grid,

    /// <summary>So many combinations, drawn.</summary>
    Random,

    /// <summary>Drawn, and begun with few steps: the best of each rung go on with more of them, without waiting for the others (Li et al. 2020).</summary>
    Asha,
}
