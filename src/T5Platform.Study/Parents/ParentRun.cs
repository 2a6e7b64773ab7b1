using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Parents;

/// <summary>A run that a spec wants to begin from.</summary>
public sealed record ParentRun
{
    /// <summary>Which.</summary>
    public required RunId Id { get; init; }

    /// <summary>What it is called, with its experiment.</summary>
    public required string Name { get; init; }

    /// <summary>Its spec.</summary>
    public required RunSpec Spec { get; init; }

    /// <summary>Steps of its sound checkpoints, in order, each once.</summary>
    public required IReadOnlyList<long> Steps { get; init; }
}
