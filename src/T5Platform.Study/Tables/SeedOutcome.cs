using T5Platform.Contracts.Facts;

namespace T5Platform.Study.Tables;

/// <summary>What came of one evaluation so far: pending, scored or failed.</summary>
public abstract record SeedOutcome
{
    private SeedOutcome()
    {
    }

    /// <summary>Not settled yet; <paramref name="Fraction"/> of its work (its runs included) is done, 0 to 1.</summary>
    public sealed record Pending(double Fraction) : SeedOutcome;

    /// <summary>Done: its scores, the task's main one first.</summary>
    public sealed record Scored(IReadOnlyList<MetricScore> Scores) : SeedOutcome;

    /// <summary>It, or a run it needs, failed or was cancelled.</summary>
    public sealed record Failed(string Sentence) : SeedOutcome;

    /// <summary>Nothing of it has begun.</summary>
    public static readonly SeedOutcome NotBegun = new Pending(0);
}
