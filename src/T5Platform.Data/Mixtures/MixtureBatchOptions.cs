using T5Platform.Data.Batches;

namespace T5Platform.Data.Mixtures;

/// <summary>Batches of the training examples of several tasks.</summary>
public sealed record MixtureBatchOptions : BatchShape
{
    /// <summary>Rate of each task by its name; they need not add up to 1.</summary>
    public required IReadOnlyDictionary<string, double> Rates { get; init; }
}
