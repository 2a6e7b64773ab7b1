namespace T5Platform.Data.Sets;

/// <summary>What a set's own reader found in a split.</summary>
/// <param name="Expected">What it should be.</param>
/// <param name="State">How it is.</param>
/// <param name="Examples">Examples that were read.</param>
/// <param name="Dropped">Rows that are no examples, each with file and line: their authors' own mistakes, which are left out.</param>
/// <param name="Reason">What is wrong, in a sentence; empty: nothing.</param>
public sealed record SplitFinding(ExpectedSplit Expected, SplitState State, long Examples, IReadOnlyList<string> Dropped, string Reason = "")
{
    /// <summary>Whether it can be worked with.</summary>
    public bool IsReadable => State is not (SplitState.Missing or SplitState.Malformed);
}
