namespace T5Platform.Conformance.Cases;

/// <summary>How a comparison ended.</summary>
internal enum CaseOutcome
{
    /// <summary>Ours agrees with the reference.</summary>
    Passed,

    /// <summary>Ours differs.</summary>
    Failed,

    /// <summary>Nothing was compared, for a stated reason.</summary>
    Skipped,
}
