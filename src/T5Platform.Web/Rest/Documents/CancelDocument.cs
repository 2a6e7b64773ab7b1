namespace T5Platform.Web.Rest.Documents;

/// <summary>The body of a cancellation; may be left out.</summary>
/// <param name="Reason">Why, for the history; at most 500 characters.</param>
internal sealed record CancelDocument(string? Reason);
