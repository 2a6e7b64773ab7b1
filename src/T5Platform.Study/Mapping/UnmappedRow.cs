namespace T5Platform.Study.Mapping;

/// <summary>A row that no spec can say yet.</summary>
/// <param name="Row">The row.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record UnmappedRow(string Row, string Reason);
