using T5Platform.Contracts.Experiments;

namespace T5Platform.Web.Rest.Documents;

/// <summary>What was derived from an experiment.</summary>
public sealed record LineageChildDocument
{
    /// <summary>fork or extension.</summary>
    public required LineageKind Kind { get; init; }

    /// <summary>The child.</summary>
    public required ExperimentId Experiment { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>running, completed, failed or cancelled.</summary>
    public required ExperimentState State { get; init; }

    /// <summary>The run whose checkpoint it began from; null for an extension.</summary>
    public RunId? Run { get; init; }

    /// <summary>The checkpoint's step.</summary>
    public long? Step { get; init; }
}
