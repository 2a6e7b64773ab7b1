namespace T5Platform.Study.Estimates;

/// <summary>Bytes on one device at the fullest moment of a step.</summary>
public sealed record DeviceMemory
{
    /// <summary>The weights, float32.</summary>
    public required double Weights { get; init; }

    /// <summary>Gradients of the weights that train.</summary>
    public required double Gradients { get; init; }

    /// <summary>Sums of logical shards that wait for their sibling, on the host.</summary>
    public required double PartialSums { get; init; }

    /// <summary>The optimiser's moments.</summary>
    public required double OptimizerState { get; init; }

    /// <summary>What the way there leaves for the way back, of one logical shard.</summary>
    public required double Activations { get; init; }

    /// <summary>What the way back through one block needs for a moment, narrow copies of weights, and what the C heap holds beside what is asked of it.</summary>
    public required double Working { get; init; }

    /// <summary>All of it.</summary>
    public double Total => Weights + Gradients + PartialSums + OptimizerState + Activations + Working;
}
