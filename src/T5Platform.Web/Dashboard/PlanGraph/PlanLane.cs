namespace T5Platform.Web.Dashboard.PlanGraph;

/// <summary>One seed of one row: at most one pre-training, the fine-tunings that begin from it, and their evaluations.</summary>
public sealed record PlanLane
{
    /// <summary>The seed.</summary>
    public required long Seed { get; init; }

    /// <summary>The pre-training; null: the fine-tunings begin from initial weights.</summary>
    public PlanNode? Pretraining { get; init; }

    /// <summary>Each fine-tuning with its evaluation.</summary>
    public required IReadOnlyList<(PlanNode Tuning, PlanNode? Evaluation)> Tunings { get; init; }

    /// <summary>All nodes, in the order of their work.</summary>
    public IEnumerable<PlanNode> Nodes =>
        (Pretraining is { } first ? [first] : Enumerable.Empty<PlanNode>())
        .Concat(Tunings.Select(static pair => pair.Tuning))
        .Concat(Tunings.Select(static pair => pair.Evaluation).OfType<PlanNode>());
}
