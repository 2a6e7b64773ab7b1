namespace T5Platform.Web.Rest.Documents;

/// <summary>The body of what is done with a cell of the table.</summary>
/// <param name="Row">The name of its row; with <paramref name="Task"/> it may be left out where the whole experiment can be meant.</param>
/// <param name="Task">Its task.</param>
/// <param name="Reason">Why, for the history; at most 500 characters.</param>
internal sealed record CellDocument(string? Row, string? Task, string? Reason);
