using System.Numerics;
using T5Platform.Contracts.Specs;

namespace T5Platform.Training.Loop;

/// <summary>What a spec must keep to before any of it is computed. The control plane checked it too; a shard trusts nobody.</summary>
internal static class RunSpecRules
{
    /// <exception cref="UnusableSpecException">The first rule that is broken.</exception>
    public static void Require(RunSpec spec, int worldSize)
    {
        var model = spec.Parallelism.Model;
        Rule(model >= 1 && BitOperations.IsPow2(model), $"parallelism.model is {model}; a power of two is needed.");
        Rule(spec.Model.Heads % model == 0, $"model.heads is {spec.Model.Heads}, which parallelism.model, {model}, does not divide.");
        Rule(spec.Model.FeedForwardWidth % model == 0, $"model.feedForwardWidth is {spec.Model.FeedForwardWidth}, which parallelism.model, {model}, does not divide.");
        Rule(spec.Method.Kind == FinetuningMethodKind.Adapters == spec.Method.AdapterWidth is > 0, $"method is {spec.Method.Kind} with adapterWidth {spec.Method.AdapterWidth?.ToString() ?? "none"}; adapters, and they alone, have a width.");
        Rule(spec.Loss.LabelSmoothing is >= 0 and < 1, $"loss.labelSmoothing is {spec.Loss.LabelSmoothing}; 0 to below 1 is needed.");
        Rule(spec.Steps >= 1, $"steps is {spec.Steps}; at least 1 is needed.");
        Rule(spec.CheckpointEvery >= 1, $"checkpointEvery is {spec.CheckpointEvery}; at least 1 is needed.");
        Rule(spec.LogicalShards >= 1 && BitOperations.IsPow2(spec.LogicalShards), $"logicalShards is {spec.LogicalShards}; a power of two is needed.");
        Rule(worldSize >= 1 && worldSize % model == 0, $"The gang has {worldSize} ranks, which parallelism.model, {model}, does not divide.");
        Rule(spec.LogicalShards % (worldSize / model) == 0, $"logicalShards is {spec.LogicalShards}, which {worldSize / model} replicas do not divide.");
        Rule(spec.Model.Dropout is >= 0 and < 1, $"model.dropout is {spec.Model.Dropout}; 0 to below 1 is needed.");
    }

    private static void Rule(bool kept, string sentence)
    {
        if (!kept) throw new UnusableSpecException(sentence);
    }
}
