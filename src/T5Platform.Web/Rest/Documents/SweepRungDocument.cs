namespace T5Platform.Web.Rest.Documents;

/// <summary>A trial at a rung.</summary>
public sealed record SweepRungDocument
{
    /// <summary>The rung, from 0.</summary>
    public required int Rung { get; init; }

    /// <summary>The experiment.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>running, scored or lost.</summary>
    public required string State { get; init; }

    /// <summary>Its score; null without one.</summary>
    public double? Score { get; init; }

    /// <summary>Why it has none and never will.</summary>
    public string? Reason { get; init; }
}
