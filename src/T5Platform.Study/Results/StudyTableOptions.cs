namespace T5Platform.Study.Results;

/// <summary>What a study's table shows.</summary>
public sealed record StudyTableOptions
{
    /// <summary>Every full column, rather than the condensed ones.</summary>
    public bool Full { get; init; }

    /// <summary>The published score and the difference from it beside each.</summary>
    public bool Published { get; init; }
}
