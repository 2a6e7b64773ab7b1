namespace T5Platform.Contracts.Specs;

/// <summary>The numbers that a step computes with. Master weights and the optimiser's state are float32 always.</summary>
public enum Precision
{
    /// <summary>float32 throughout.</summary>
    Float32,

    /// <summary>Matrix products in bfloat16; norms, softmax and loss in float32.</summary>
    Bfloat16,
}
