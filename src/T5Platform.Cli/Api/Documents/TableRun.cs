namespace T5Platform.Cli.Api.Documents;

/// <summary>A run behind a figure.</summary>
internal sealed record TableRun(string Id, string Name);
