using T5Platform.Model.Layers;
using T5Platform.Model.Partitioning;

namespace T5Platform.Model.Differentiating;

/// <summary>What all stages of a pass share.</summary>
/// <param name="Dropout">The network's.</param>
/// <param name="Partition">What of the network is here.</param>
/// <param name="Recompute">Whether stages are computed again on the way back.</param>
internal sealed record StageOptions(Dropout Dropout, Partition Partition, bool Recompute)
{
    /// <summary>Runs a stage so that the noise it draws is kept, where it will be needed a second time.</summary>
    public T Taped<T>(NoiseTape tape, Func<T> run)
    {
        Dropout.Tape = Recompute ? tape : null;
        try
        {
            return run();
        }
        finally
        {
            Dropout.Tape = null;
        }
    }
}
