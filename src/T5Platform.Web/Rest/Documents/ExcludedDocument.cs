namespace T5Platform.Web.Rest.Documents;

/// <summary>A failed cell that does not count, by decision.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Task">Its task.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">Since when.</param>
internal sealed record ExcludedDocument(string Row, string Task, string Reason, DateTimeOffset At);
