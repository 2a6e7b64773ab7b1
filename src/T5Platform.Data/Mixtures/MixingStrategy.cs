namespace T5Platform.Data.Mixtures;

/// <summary>How the rates of a mixture follow from the sizes of its tasks (section 3.5.2).</summary>
public enum MixingStrategy
{
    /// <summary>Every task alike.</summary>
    Equal,

    /// <summary>By the number of examples, up to K.</summary>
    Proportional,

    /// <summary>By the T-th root of the number of examples, up to K.</summary>
    Temperature,
}
