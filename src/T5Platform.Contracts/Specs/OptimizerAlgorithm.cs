namespace T5Platform.Contracts.Specs;

/// <summary>How gradients become new weights.</summary>
public enum OptimizerAlgorithm
{
    /// <summary>Adafactor as Mesh TensorFlow defined it: the paper's.</summary>
    Adafactor,

    /// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019).</summary>
    AdamW,
}
