using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.Model.Memory;
using T5Platform.Model.Partitioning;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Collectives;
using T5Platform.Training.Inputs;
using T5Platform.Training.Methods;
using T5Platform.Training.Networks;
using T5Platform.Training.Optimizers;
using T5Platform.Training.Partitioning;
using static TorchSharp.torch;

namespace T5Platform.Training.Loop;

/// <summary>One life of one rank of a run: loads what it goes on from, joins the gang, trains.</summary>
public sealed class TrainingSession(RunId run, Generation generation, TrainingWork work, int rank, int worldSize, WorkPlace place)
{
    private readonly CheckpointStore _checkpoints = new(place.Blobs, place.Time);
    private readonly SumOverParts _sum = new();

    /// <summary>Does the work on the calling thread.</summary>
    /// <param name="join">Joins the gang; may wait for it.</param>
    /// <exception cref="UnusableSpecException">The spec cannot be worked on.</exception>
    /// <exception cref="PeerLostException">A rank of the gang is lost.</exception>
    public WorkOutcome Run(Func<ICollective> join)
    {
        RunSpecRules.Require(work.Spec, worldSize);
        NativeHeap.KeepFreedMemory();
        place.Facts.Emit(new ShardAlive("opening the data"));
        var data = SpecData.Open(work.Spec.Vocabulary, place);
        var batches = Preparation.While(place, () => data.Batches(work.Spec));
        place.Facts.Emit(new ShardAlive("building the network"));
        var partition = work.Spec.Parallelism.Model is var parts and > 1 ? new Partition(rank % parts, parts, _sum) : Partition.Whole;
        using var network = T5Network.ToTrain(work.Spec, SpecData.Usable(() => data.Vocabulary).Size, place.Cuda, partition);
        var trained = new TrainedParameters(work.Spec, network);
        using var optimizer = OptimizerFactory.Create(work.Spec.Optimizer, trained.InRun, partition);
        var state = new TrainingState(run, generation, work.Spec, network, optimizer);
        if (Restore(state, partition) is { } refused) return refused;
        if (place.Stop.IsRequested) return WorkOutcome.Preempted; // nothing was done that a checkpoint would have to keep
        using var collective = join();
        var gang = new GangCut(collective, partition.Count);
        _sum.Join(gang.Replica);
        using var gradients = new GradientStep(work.Spec, network, trained, batches, gang);
        return new TrainingLoop(state, gradients, gang, _checkpoints, place.Facts, place.Stop, place.Time).Run();
    }

    /// <summary>Brings the state to where this life begins; an outcome when that is not possible.</summary>
    private WorkOutcome? Restore(TrainingState state, Partition partition)
    {
        if ((work.ResumeFrom ?? work.InitialFrom) is not { } reference) return Import(state.Network, partition);
        place.Facts.Emit(new ShardAlive($"loading the checkpoint of step {reference.Step}"));
        switch (_checkpoints.OpenAsync(reference).GetAwaiter().GetResult())
        {
            case CheckpointReading.Refused refused:
                place.Facts.Emit(refused.Fact);
                return WorkOutcome.CheckpointRefused;
            case CheckpointReading.Sound sound:
                Load(state, sound.Checkpoint, partition);
                return null;
            default:
                throw new InvalidOperationException("A checkpoint is sound or refused.");
        }
    }

    /// <summary>Takes over the weights of the imported checkpoint that the spec names, if it does.</summary>
    private WorkOutcome? Import(INetwork network, Partition partition)
    {
        if (work.Spec.InitialCheckpoint is not { } name) return null;
        place.Facts.Emit(new ShardAlive($"loading the imported checkpoint '{name}'"));
        var import = ImportedWeights.OpenAsync(place.Blobs, name).GetAwaiter().GetResult();
        using var scope = NewDisposeScope();
        network.Import(import.ReadAsync(new Parts(partition, network.Parameters).Of).GetAwaiter().GetResult());
        place.Facts.Emit(new ShardAlive($"begins from the imported checkpoint '{name}', SHA-256 {import.Manifest.WeightsSha256}"));
        return null;
    }

    private void Load(TrainingState state, VerifiedCheckpoint checkpoint, Partition partition)
    {
        using var scope = NewDisposeScope();
        state.Network.Load(checkpoint.ReadWeightsAsync(new Parts(partition, state.Network.Parameters).Of).GetAwaiter().GetResult(), complete: work.ResumeFrom is not null);
        if (work.ResumeFrom is null) return; // another run's weights; this run's optimiser and steps are its own
        state.Optimizer.Load(checkpoint.ReadOptimizerStateAsync(new Parts(partition, state.Optimizer.State).Of).GetAwaiter().GetResult());
        state.Step = checkpoint.Manifest.Step;
        // Another run's end is not this one's: it writes its own, were it only to say so.
        state.FinalManifest = checkpoint.Manifest.Final && checkpoint.Manifest.Run == run ? checkpoint.Manifest : null;
    }
}
