using T5Platform.Data.Batches;

namespace T5Platform.Data.Mixtures;

/// <summary>Batches of the training examples of several tasks, and of a corpus beside them.</summary>
public sealed record MixtureBatchOptions : BatchShape
{
    /// <summary>Rate of each task by its name; they need not add up to 1.</summary>
    public required IReadOnlyDictionary<string, double> Rates { get; init; }

    /// <summary>Of each task only the first so many examples, in an order that depends on their text alone; null: all of them.</summary>
    public int? Examples { get; init; }

    /// <summary>The corpus that is a member; null: tasks alone.</summary>
    public MixtureCorpus? Unsupervised { get; init; }
}
