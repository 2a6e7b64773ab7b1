namespace T5Platform.Study.Tables;

/// <summary>How far something is.</summary>
/// <param name="Scored">Seeds (or evaluations) with scores.</param>
/// <param name="Failed">Those that never will have any.</param>
/// <param name="Total">All of them.</param>
/// <param name="Fraction">Work done, 0 to 1, running ones counted by their part.</param>
public readonly record struct Progress(int Scored, int Failed, int Total, double Fraction)
{
    /// <summary>Whether nothing is pending.</summary>
    public bool IsSettled => Scored + Failed == Total;
}
