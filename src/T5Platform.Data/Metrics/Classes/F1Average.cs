namespace T5Platform.Data.Metrics.Classes;

/// <summary>How the F1 scores of several classes become one.</summary>
public enum F1Average
{
    /// <summary>Hits of all classes are counted together.</summary>
    Micro,

    /// <summary>Plain mean over classes.</summary>
    Macro,

    /// <summary>Mean over classes by how many targets each has.</summary>
    Weighted,
}
