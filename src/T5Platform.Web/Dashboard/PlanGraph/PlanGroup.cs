namespace T5Platform.Web.Dashboard.PlanGraph;

/// <summary>What a row of the table needs. Runs that rows share stand in the first of them only.</summary>
public sealed record PlanGroup
{
    /// <summary>The row.</summary>
    public required string Row { get; init; }

    /// <summary>Whether it is the baseline.</summary>
    public required bool Baseline { get; init; }

    /// <summary>Its own work, by seed; empty when all of it is another row's.</summary>
    public required IReadOnlyList<PlanLane> Lanes { get; init; }

    /// <summary>Other rows that use this row's work.</summary>
    public required IReadOnlyList<string> SharedWith { get; init; }

    /// <summary>Rows whose work this row uses.</summary>
    public required IReadOnlyList<string> SharedFrom { get; init; }

    /// <summary>All its nodes.</summary>
    public IEnumerable<PlanNode> Nodes => Lanes.SelectMany(static lane => lane.Nodes);

    /// <summary>How many of its nodes are in a tone.</summary>
    public int Count(params string[] tones) => Nodes.Count(node => tones.Contains(node.Look.Tone));
}
