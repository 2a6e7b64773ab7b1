namespace T5Platform.Web.Dashboard.Charts;

/// <summary>How values go up the axis.</summary>
public enum ValueScale
{
    /// <summary>Evenly.</summary>
    Linear,

    /// <summary>By their decimal logarithm; what is not above 0 is not drawn.</summary>
    Logarithmic,
}
