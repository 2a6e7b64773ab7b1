namespace T5Platform.Cli.Api.Documents;

/// <summary>One row of a table.</summary>
internal sealed record TableRow(string Name, bool Baseline, IReadOnlyList<TableCell> Cells);
