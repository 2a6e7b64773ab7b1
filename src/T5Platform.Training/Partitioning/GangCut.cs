using T5Platform.Training.Collectives;

namespace T5Platform.Training.Partitioning;

/// <summary>
/// A gang of data × model parallelism cut both ways: rank r holds partition r mod m of replica r div m, as the scheduler lays them over a slice.
/// </summary>
internal sealed class GangCut
{
    /// <param name="gang">All ranks.</param>
    /// <param name="model">Model parallelism.</param>
    public GangCut(ICollective gang, int model)
    {
        Gang = gang;
        var (partition, replica) = (gang.Rank % model, gang.Rank / model);
        Replica = gang.Among(replica * model, 1, model);
        Replicas = model == 1 ? gang : gang.Among(partition, model, gang.WorldSize / model);
    }

    /// <summary>All ranks.</summary>
    public ICollective Gang { get; }

    /// <summary>Those that hold the parts of one network with this one.</summary>
    public ICollective Replica { get; }

    /// <summary>Those that hold this one's part in every replica, and share the batch.</summary>
    public ICollective Replicas { get; }
}
