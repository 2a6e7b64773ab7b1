using System.Numerics;
using T5Platform.Contracts.Specs;

namespace T5Platform.Training.Loop;

/// <summary>What a spec must keep to before any of it is computed. The control plane checked it too; a shard trusts nobody.</summary>
internal static class RunSpecRules
{
    /// <exception cref="UnusableSpecException">The first rule that is broken.</exception>
    public static void Require(RunSpec spec, int worldSize)
    {
        Rule(spec.Parallelism.Model == 1, $"parallelism.model is {spec.Parallelism.Model}; this version trains with 1 only.");
        Rule(spec.Model.Architecture == ModelArchitecture.EncoderDecoder, $"model.architecture is {spec.Model.Architecture}; this version trains an encoder-decoder only.");
        Rule(spec.Optimizer.Algorithm == OptimizerAlgorithm.Adafactor, $"optimizer.algorithm is {spec.Optimizer.Algorithm}; this version has Adafactor only.");
        Rule(spec.Optimizer.Schedule != LearningRateSchedule.Triangular, "optimizer.schedule is triangular; this version has the other two only.");
        Rule(spec.Loss == new LossSpec(), "loss differs from the paper's; this version has that only.");
        Rule(spec.Precision == Precision.Float32, $"precision is {spec.Precision}; this version computes in float32 only.");
        Rule(!spec.ActivationCheckpointing, "activationCheckpointing is true; this version keeps activations.");
        Rule(!spec.Packed, "packed is true; this version gives every example a row of its own.");
        Rule(spec.Method == FinetuningMethod.All, $"method is {spec.Method.Kind}; this version changes all parameters.");
        Rule(spec.Steps >= 1, $"steps is {spec.Steps}; at least 1 is needed.");
        Rule(spec.CheckpointEvery >= 1, $"checkpointEvery is {spec.CheckpointEvery}; at least 1 is needed.");
        Rule(spec.LogicalShards >= 1 && BitOperations.IsPow2(spec.LogicalShards), $"logicalShards is {spec.LogicalShards}; a power of two is needed.");
        Rule(worldSize >= 1 && spec.LogicalShards % worldSize == 0, $"logicalShards is {spec.LogicalShards}, which a gang of {worldSize} does not divide.");
        Rule(spec.Model.Dropout is >= 0 and < 1, $"model.dropout is {spec.Model.Dropout}; 0 to below 1 is needed.");
    }

    private static void Rule(bool kept, string sentence)
    {
        if (!kept) throw new UnusableSpecException(sentence);
    }
}
