namespace T5Platform.Data.Batches;

/// <summary>Batches of the training examples of a text-to-text task.</summary>
public sealed record FinetuningBatchOptions : BatchShape
{
    /// <summary>Name of the task, for example <c>member_kind</c> or <c>sst2</c>.</summary>
    public required string Task { get; init; }

    /// <summary>
    /// Few-shot: only the first so many training examples, in an order that depends on their text alone, so that every seed
    /// and every run sees the same ones. Null: all of them.
    /// </summary>
    public int? Examples { get; init; }
}
