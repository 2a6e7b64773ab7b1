namespace T5Platform.Conformance.Cases;

/// <summary>One comparison with a reference.</summary>
internal sealed record CaseResult
{
    /// <summary>Name of the case, unique in its topic.</summary>
    public required string Id { get; init; }

    public required CaseOutcome Outcome { get; init; }

    /// <summary>What the reference says; only of failures.</summary>
    public string? Expected { get; init; }

    /// <summary>What ours says; only of failures.</summary>
    public string? Actual { get; init; }

    /// <summary>Why it was skipped, or where it differs.</summary>
    public string? Reason { get; init; }

    public static CaseResult Pass(string id) => new() { Id = id, Outcome = CaseOutcome.Passed };

    public static CaseResult Fail(string id, string expected, string actual, string? where = null) =>
        new() { Id = id, Outcome = CaseOutcome.Failed, Expected = expected, Actual = actual, Reason = where };

    public static CaseResult Skip(string id, string reason) => new() { Id = id, Outcome = CaseOutcome.Skipped, Reason = reason };
}
