using T5Platform.Contracts.Specs;
using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;

namespace T5Platform.Training.Optimizers;

/// <summary>The optimiser that a spec names.</summary>
internal static class OptimizerFactory
{
    public static IOptimizer Create(OptimizerSpec spec, IReadOnlyList<NamedTensor> parameters, Partition partition) => spec.Algorithm switch
    {
        OptimizerAlgorithm.Adafactor => new Adafactor(parameters, partition: partition),
        OptimizerAlgorithm.AdamW => new AdamW(parameters, new() { Beta1 = spec.Beta1, Beta2 = spec.Beta2, WeightDecay = spec.WeightDecay }),
        _ => throw new UnusableSpecException($"optimizer.algorithm is {spec.Algorithm}; allowed are {string.Join(" and ", Enum.GetNames<OptimizerAlgorithm>())}."),
    };
}
