namespace T5Platform.Web.Rest.Documents;

/// <summary>The body of a notice: the machine goes.</summary>
/// <param name="WithinSeconds">After how long; 1 to 604,800.</param>
/// <param name="Reason">Why, for the history; at most 500 characters.</param>
internal sealed record NoticeDocument(double WithinSeconds, string? Reason);
