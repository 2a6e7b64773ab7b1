namespace T5Platform.Web.Rest.Documents;

/// <summary>What an experiment was derived from.</summary>
public sealed record LineageParentDocument
{
    /// <summary>fork or extension.</summary>
    public required LineageKind Kind { get; init; }

    /// <summary>The parent; null when it is not known any more.</summary>
    public ExperimentId? Experiment { get; init; }

    /// <summary>Its name.</summary>
    public string? ExperimentName { get; init; }

    /// <summary>The run whose checkpoint it began from; null for an extension.</summary>
    public RunId? Run { get; init; }

    /// <summary>That run's name.</summary>
    public string? RunName { get; init; }

    /// <summary>The checkpoint's step.</summary>
    public long? Step { get; init; }
}
