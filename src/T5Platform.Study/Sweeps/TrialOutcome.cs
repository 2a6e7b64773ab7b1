namespace T5Platform.Study.Sweeps;

/// <summary>Where a trial's experiment at a rung stands.</summary>
public abstract record TrialOutcome
{
    private TrialOutcome()
    {
    }

    /// <summary>It has not ended.</summary>
    public sealed record Working : TrialOutcome;

    /// <summary>It ended with a score.</summary>
    /// <param name="Score">The objective's, the mean over the seeds.</param>
    public sealed record Scored(double Score) : TrialOutcome;

    /// <summary>It ended without one.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Lost(string Reason) : TrialOutcome;

    /// <summary>It has not ended.</summary>
    public static readonly TrialOutcome AtWork = new Working();
}
