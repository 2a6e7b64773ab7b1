namespace T5Platform.Contracts.Specs;

/// <summary>One thing wrong with a spec.</summary>
/// <param name="Path">Where, as in <c>rows[1].objective</c>; empty for the document itself.</param>
/// <param name="Code">Stable code: <c>unknown-field</c>, <c>missing</c>, <c>wrong-type</c>, <c>out-of-range</c>, <c>not-allowed</c>, <c>duplicate</c>, <c>not-json</c>, <c>too-large</c>.</param>
/// <param name="Message">The value and what is allowed, in a sentence.</param>
public sealed record SpecError(string Path, string Code, string Message);
