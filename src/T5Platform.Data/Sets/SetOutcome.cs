namespace T5Platform.Data.Sets;

/// <summary>What became of fetching or importing a set.</summary>
public abstract record SetOutcome
{
    private SetOutcome()
    {
    }

    /// <summary>Its files were there already.</summary>
    public sealed record Found : SetOutcome;

    /// <summary>Its files are in place.</summary>
    /// <param name="Splits">What its readers find.</param>
    public sealed record Placed(IReadOnlyList<SplitFinding> Splits) : SetOutcome;

    /// <summary>Nothing was put in place.</summary>
    /// <param name="Reason">Why, in a sentence.</param>
    /// <param name="Splits">What its readers find, where it came to that.</param>
    public sealed record Refused(string Reason, params IReadOnlyList<SplitFinding> Splits) : SetOutcome;
}
