namespace T5Platform.Cli.Api.Documents;

/// <summary>One column of a table.</summary>
internal sealed record TableColumn(string Title);
