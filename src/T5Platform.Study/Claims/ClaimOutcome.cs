namespace T5Platform.Study.Claims;

/// <summary>An expectation, and what became of it.</summary>
/// <param name="Claim">The expectation.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Numbers">The numbers, a sentence for each column.</param>
public sealed record ClaimOutcome(Claim Claim, ClaimVerdict Verdict, IReadOnlyList<string> Numbers);
