namespace T5Platform.Training.Optimizers;

/// <summary>The numbers of AdamW beside the learning rate.</summary>
public sealed record AdamWOptions
{
    /// <summary>Decay of the mean gradient, β₁.</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Decay of the mean squared gradient, β₂.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Added to the root of the mean square.</summary>
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>Share of a weight that a step takes off, times the rate. Norms are not decayed: zero is no natural place for a scale.</summary>
    public double WeightDecay { get; init; }
}
