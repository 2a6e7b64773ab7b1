namespace T5Platform.Conformance.Cases;

/// <summary>All comparisons of a topic.</summary>
internal sealed record TopicResult(string Topic, IReadOnlyList<CaseResult> Cases)
{
    public int Count(CaseOutcome outcome) => Cases.Count(result => result.Outcome == outcome);
}
