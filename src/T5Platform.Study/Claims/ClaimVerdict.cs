namespace T5Platform.Study.Claims;

/// <summary>What became of an expectation.</summary>
public enum ClaimVerdict
{
    /// <summary>Results agree with it in every column.</summary>
    Held,

    /// <summary>In a column they do not.</summary>
    NotHeld,

    /// <summary>Rows are not finished, or no deviation is known to judge by.</summary>
    NotEnoughReplicas,

    /// <summary>The table has none of its columns or rows, at this scale.</summary>
    NotHere,
}
