namespace T5Platform.Data.C4.Stages;

/// <summary>What became of a stage's file shard.</summary>
public abstract record C4Outcome
{
    private C4Outcome()
    {
    }

    /// <summary>It was made.</summary>
    public sealed record Made(RuleCounts Counts) : C4Outcome;

    /// <summary>It was there.</summary>
    public sealed record Found : C4Outcome;

    /// <summary>It cannot be made yet, or not like this.</summary>
    public sealed record Refused(string Reason) : C4Outcome;
}
