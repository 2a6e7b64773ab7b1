namespace T5Platform.Cli.Api.Documents;

/// <summary>An experiment's table as it stands.</summary>
internal sealed record Table
{
    public required string Title { get; init; }
    public required TableProgress Progress { get; init; }
    public required IReadOnlyList<TableColumn> Columns { get; init; }
    public required IReadOnlyList<TableRow> Rows { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
}
