namespace T5Platform.Web.Rest.Documents;

/// <summary>The body of added seeds.</summary>
/// <param name="Add">The seeds, 1 to 32 whole numbers from 0 on.</param>
/// <param name="Row">The row that gets them; left out: every row.</param>
internal sealed record SeedsDocument(IReadOnlyList<long>? Add, string? Row);
