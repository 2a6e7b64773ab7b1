namespace T5Platform.Study.Expansion;

/// <summary>What one row of a table needs.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The row.</param>
/// <param name="Nodes">Indexes of all nodes, each once.</param>
public sealed record RowPlan(string Table, string Row, IReadOnlyList<int> Nodes);
