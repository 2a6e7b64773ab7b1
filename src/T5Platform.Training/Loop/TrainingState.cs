using T5Platform.Contracts.Checkpoints;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using T5Platform.Training.Networks;
using T5Platform.Training.Partitioning;
using T5Platform.Training.Optimizers;
using static TorchSharp.torch;

namespace T5Platform.Training.Loop;

/// <summary>Everything that changes from step to step, and so everything that a checkpoint holds.</summary>
internal sealed class TrainingState(RunId run, Generation generation, RunSpec spec, INetwork network, IOptimizer optimizer)
{
    public RunSpec Spec => spec;

    public INetwork Network => network;

    public IOptimizer Optimizer => optimizer;

    /// <summary>Steps done; also the number of the next one.</summary>
    public long Step { get; set; }

    /// <summary>The run's last checkpoint, when it was there already at the start of this life.</summary>
    public CheckpointManifest? FinalManifest { get; set; }

    /// <summary>What this rank puts into a checkpoint. Every rank of the replica calls it.</summary>
    public CheckpointContent Content(bool final, ICollective replica)
    {
        var whole = new WholeTensors(replica);
        return new()
        {
            Run = run,
            Generation = generation,
            Step = Step,
            Final = final,
            Config = HuggingFaceConfig.Write(network.Form),
            Weights = whole.Own(network.Parameters),
            OptimizerState = whole.Own(optimizer.State),
            Part = replica.Rank,
            Parts = replica.WorldSize,
            Index = replica.WorldSize == 1 ? null : whole.Index(network.Parameters),
        };
    }
}
