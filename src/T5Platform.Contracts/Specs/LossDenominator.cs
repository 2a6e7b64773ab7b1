namespace T5Platform.Contracts.Specs;

/// <summary>What a batch's summed loss is divided by.</summary>
public enum LossDenominator
{
    /// <summary>Its target tokens that are not padding.</summary>
    TargetTokens,

    /// <summary>All its target positions, padding included, as T5's training did.</summary>
    Positions,
}
