namespace T5Platform.Model.Configuration;

/// <summary>The type in which matrix products are computed. Parameters and gradients are float32 either way.</summary>
public enum Precision
{
    /// <summary>Everything in float32.</summary>
    Float32,

    /// <summary>
    /// Matrix products take and give bfloat16 (their sums are kept in float32); the residual stream, norms, softmax, dropout and the
    /// loss stay in float32.
    /// </summary>
    BFloat16,
}
