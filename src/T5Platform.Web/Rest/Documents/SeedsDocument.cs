namespace T5Platform.Web.Rest.Documents;

/// <summary>The body of added seeds.</summary>
/// <param name="Add">The seeds, 1 to 32 whole numbers from 0 on.</param>
/// <param name="Row">The row that gets them; left out: every row.</param>
/// <param name="UntilStandardError">In place of <c>add</c>: one seed after the other, until the standard error of each of the row's means is at most so many points.</param>
/// <param name="AtMost">With that, the most seeds that the row may come to have; 10 if left out.</param>
internal sealed record SeedsDocument(IReadOnlyList<long>? Add, string? Row, double? UntilStandardError = null, int? AtMost = null);
