namespace T5Platform.Study.Definitions;

/// <summary>A place where what was published does not follow its own rule, with the reason to keep it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">Condensed or full column.</param>
/// <param name="Rule">Which rule: <c>bold</c>, <c>average</c> or <c>condensed</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record KnownDifference(string Row, string Column, string Rule, string Reason);
