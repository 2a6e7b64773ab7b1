using T5Platform.Contracts.Specs;

namespace T5Platform.Study.Expansion;

/// <summary>Something to be done, once, for every row that needs it.</summary>
public sealed record PlanNode
{
    /// <summary>Its place in the plan; it stands after everything that it needs.</summary>
    public required int Index { get; init; }

    /// <summary>What it is.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>Name, after the first row that needs it.</summary>
    public required string Name { get; init; }

    /// <summary>Hash over everything that changes its bits, its ancestors' hashes among it.</summary>
    public required NodeHash Hash { get; init; }

    /// <summary>Indexes of the nodes that it needs.</summary>
    public required IReadOnlyList<int> Needs { get; init; }

    /// <summary>The run, as it would be asked for, of a node that trains; null otherwise.</summary>
    public RunSpec? Run { get; init; }

    /// <summary>Rows of its embedding.</summary>
    public int VocabularyRows { get; init; }

    /// <summary>Preset of its network; null when its sizes are given.</summary>
    public string? Preset { get; init; }

    /// <summary>Tokens that a training reads, packed rows taken as full.</summary>
    public long Tokens { get; init; }

    /// <summary>How many checkpoints an evaluation judges.</summary>
    public long Checkpoints { get; init; }

    /// <summary>Whether it trains.</summary>
    public bool Trains => Run is not null;
}
