namespace T5Platform.Study.Verification;

/// <summary>One thing that does not agree.</summary>
/// <param name="Row">The row, or the table, or the study.</param>
/// <param name="Column">The column or setting.</param>
/// <param name="Rule">What was checked: <c>bold</c>, <c>average</c>, <c>condensed</c>, <c>score</c>, <c>setting</c>, <c>row</c>, <c>deviation</c>.</param>
/// <param name="Says">What is there and what should be, in a sentence.</param>
/// <param name="Reason">Why it is known and kept; null: it is not.</param>
public sealed record Finding(string Row, string Column, string Rule, string Says, string? Reason = null);
