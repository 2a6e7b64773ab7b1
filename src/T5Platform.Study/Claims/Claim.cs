namespace T5Platform.Study.Claims;

/// <summary>Something that a study expects of a table.</summary>
public abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>The expectation, in words.</summary>
    public required string Says { get; init; }

    /// <summary>Columns that it is about.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>One row stands above another by more than so many standard deviations, in each of the columns.</summary>
    /// <param name="Row">The upper row.</param>
    /// <param name="Than">The lower row.</param>
    /// <param name="By">Standard deviations.</param>
    public sealed record Above(string Row, string Than, double By) : Claim;

    /// <summary>No two rows of the table are further apart than so many standard deviations, in each of the columns.</summary>
    /// <param name="Rows">The rows; empty: all.</param>
    /// <param name="Within">Standard deviations.</param>
    public sealed record Flat(IReadOnlyList<string> Rows, double Within) : Claim;
}
