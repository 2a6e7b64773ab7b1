namespace T5Platform.Data.C4;

/// <summary>Limits of the cleaning of C4.</summary>
public sealed record CleaningOptions
{
    /// <summary>A line of fewer words goes.</summary>
    public int LeastWords { get; init; } = 5;

    /// <summary>A page of fewer sentences goes.</summary>
    public int LeastSentences { get; init; } = 3;

    /// <summary>A line with a longer word goes; null: words of any length, as in 2019.</summary>
    public int? LongestWord { get; init; } = 1000;

    /// <summary>Words that throw a page out inside the loop over lines, as in 2019; null: they are looked for elsewhere, or not at all.</summary>
    public BadWords? BadWords { get; init; }
}
