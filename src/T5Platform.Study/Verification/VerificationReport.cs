namespace T5Platform.Study.Verification;

/// <summary>What a verification found.</summary>
public sealed record VerificationReport
{
    /// <summary>How much was compared, each a sentence.</summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>What does not agree, known or not.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What does not agree and is not named with a reason.</summary>
    public IReadOnlyList<Finding> Unnamed => [.. Findings.Where(static finding => finding.Reason is null)];
}
