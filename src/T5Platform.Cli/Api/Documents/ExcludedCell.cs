namespace T5Platform.Cli.Api.Documents;

/// <summary>A failed cell that does not count, and why.</summary>
internal sealed record ExcludedCell(string Row, string Task, string Reason);
