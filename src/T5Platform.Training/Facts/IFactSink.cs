using T5Platform.Contracts.Facts;

namespace T5Platform.Training.Facts;

/// <summary>Where a shard's facts go. Callable from several threads; a fact is out when the call returns.</summary>
public interface IFactSink
{
    /// <summary>Reports a fact.</summary>
    void Emit(ShardFact fact);
}
