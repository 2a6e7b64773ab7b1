using T5Platform.Study.Definitions;

namespace T5Platform.Study.Expansion;

/// <summary>A study, or some of its tables, as a graph of things to do: what is equal is there once.</summary>
public sealed record StudyPlan
{
    /// <summary>The study, at the scale that is planned.</summary>
    public required StudyDefinition Study { get; init; }

    /// <summary>Everything to do, each after what it needs.</summary>
    public required IReadOnlyList<PlanNode> Nodes { get; init; }

    /// <summary>Index of every node that each row needs.</summary>
    public required IReadOnlyList<RowPlan> Rows { get; init; }

    /// <summary>Nodes by kind that a table needs and none before it did.</summary>
    public PlanCounts NewOf(TableDefinition table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var before = Rows.TakeWhile(row => row.Table != table.Id).SelectMany(static row => row.Nodes).ToHashSet();
        return PlanCounts.Of(Rows.Where(row => row.Table == table.Id).SelectMany(static row => row.Nodes).Distinct().Where(index => !before.Contains(index)).Select(index => Nodes[index]));
    }

    /// <summary>Nodes by kind.</summary>
    public PlanCounts Counts => PlanCounts.Of(Nodes);

    /// <summary>Trainings that rows of more than one experiment, or table, need, each with these rows.</summary>
    public IReadOnlyList<(PlanNode Node, IReadOnlyList<string> Rows)> Shared
    {
        get
        {
            var users = Rows.SelectMany(static row => row.Nodes.Select(index => (index, row.Row))).ToLookup(static each => each.index, static each => each.Row);
            return [.. Nodes.Where(node => node.Trains && users[node.Index].Count() > 1).Select(node => (node, (IReadOnlyList<string>)[.. users[node.Index]]))];
        }
    }
}
