namespace T5Platform.Web.Rest.Documents;

/// <summary>What one figure came from: seed, evaluation, checkpoint, predictions, and every run behind it with its slice.</summary>
internal sealed record TableSourceDocument
{
    /// <summary>Seed.</summary>
    public required long Seed { get; init; }

    /// <summary>Task.</summary>
    public required string Task { get; init; }

    /// <summary>Its score; null without one.</summary>
    public double? Score { get; init; }

    /// <summary>Why it has none and never will.</summary>
    public string? Failure { get; init; }

    /// <summary>The evaluation.</summary>
    public required EvaluationId Evaluation { get; init; }

    /// <summary>The checkpoint that was judged.</summary>
    public CheckpointId? Checkpoint { get; init; }

    /// <summary>Where the predictions lie under the blob root.</summary>
    public string? Predictions { get; init; }

    /// <summary>The runs behind it, the first ancestor first.</summary>
    public required IReadOnlyList<TableRunDocument> Runs { get; init; }
}
