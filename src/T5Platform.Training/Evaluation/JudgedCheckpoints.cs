using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Shards;
using T5Platform.Training.Checkpoints;
using T5Platform.Training.Networks;
using static TorchSharp.torch;

namespace T5Platform.Training.Evaluation;

/// <summary>Loads what an evaluation judges: a checkpoint's network, and those of the others that decode with it.</summary>
internal sealed class JudgedCheckpoints(EvaluationWork work, int vocabularySize, WorkPlace place)
{
    /// <summary>The networks; null when a checkpoint was refused, which has then been said.</summary>
    public JudgedNetworks? Load()
    {
        var networks = new List<T5Network>();
        foreach (var checkpoint in work.Members.Prepend(work.Checkpoint))
        {
            if (Load(checkpoint) is not { } network)
            {
                networks.ForEach(static loaded => loaded.Dispose());
                return null;
            }

            networks.Add(network);
        }

        return new(networks);
    }

    private T5Network? Load(CheckpointReference checkpoint)
    {
        place.Facts.Emit(new ShardAlive($"loading the checkpoint of step {checkpoint.Step}"));
        var reading = new CheckpointStore(place.Blobs, place.Time).OpenAsync(checkpoint).GetAwaiter().GetResult();
        if (reading is CheckpointReading.Refused refused)
        {
            place.Facts.Emit(refused.Fact);
            return null;
        }

        var network = T5Network.ToJudge(work.Spec.Model, vocabularySize, work.Spec.AdapterWidth, place.Cuda);
        using var scope = NewDisposeScope();
        network.Load(((CheckpointReading.Sound)reading).Checkpoint.ReadWeightsAsync().GetAwaiter().GetResult(), complete: true);
        return network;
    }
}
