using T5Platform.Cli.Api.Documents;

namespace T5Platform.Cli.Drawing;

/// <summary>One run with all that is known about it.</summary>
internal sealed record RunView
{
    public required Run Run { get; init; }
    public required string ExperimentName { get; init; }

    /// <summary>Name of the run whose final weights begin this one.</summary>
    public string? InitialName { get; init; }

    /// <summary>What its experiment was derived from, and what was derived from it.</summary>
    public Lineage? Lineage { get; init; }

    /// <summary>Its request in the queue, with the reason why it waits.</summary>
    public Queued? Waits { get; init; }

    public Pace? Pace { get; init; }
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];
    public IReadOnlyList<Checkpoint> Checkpoints { get; init; } = [];
}
