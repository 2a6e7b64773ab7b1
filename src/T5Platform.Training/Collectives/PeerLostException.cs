namespace T5Platform.Training.Collectives;

/// <summary>A rank of the gang is gone, silent or not what it says it is; this generation is over.</summary>
public sealed class PeerLostException(int rank, string what, Exception? inner = null)
    : IOException($"Rank {rank} is lost: {what}", inner)
{
    /// <summary>The lost rank.</summary>
    public int PeerRank => rank;
}
