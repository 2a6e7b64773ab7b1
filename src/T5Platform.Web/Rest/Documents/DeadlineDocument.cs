namespace T5Platform.Web.Rest.Documents;

/// <summary>The body of a deadline.</summary>
/// <param name="Deadline">A date and a time with its zone; null: none any more.</param>
internal sealed record DeadlineDocument(string? Deadline);
