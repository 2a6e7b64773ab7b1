using T5Platform.Study.Files;

namespace T5Platform.Study.Sweeps;

/// <summary>A sweep, or everything that is wrong with its file.</summary>
public sealed record SweepReading
{
    /// <summary>The sweep; null when there are errors.</summary>
    public SweepDefinition? Sweep { get; init; }

    /// <summary>Every error, in the order of the file.</summary>
    public required IReadOnlyList<StudyError> Errors { get; init; }
}
