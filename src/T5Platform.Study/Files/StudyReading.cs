using T5Platform.Study.Definitions;

namespace T5Platform.Study.Files;

/// <summary>A study, or everything that is wrong with its files.</summary>
public sealed record StudyReading
{
    /// <summary>The study; null when there are errors.</summary>
    public StudyDefinition? Study { get; init; }

    /// <summary>Every error, by file and in the order of the file.</summary>
    public required IReadOnlyList<StudyError> Errors { get; init; }
}
