using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;

namespace T5Platform.Study.Catalogue;

/// <summary>Reads a study of somebody's own: one file, which may be over the paper's study but not bear its name.</summary>
public static class OwnStudy
{
    /// <summary>Characters of the longest file that is read: three times the paper's whole study.</summary>
    public const int Longest = 250_000;

    /// <summary>The most that rows of one table, each with its seeds, may come to: more than ten times the paper's largest.</summary>
    public const int MostRuns = 1_000;

    private static readonly StudyBounds Bounds = new() { Taken = PaperCatalogue.Name, MostRuns = MostRuns };

    /// <summary>The study, or every error. Never throws, whatever the text.</summary>
    public static StudyReading Read(StudyText file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Text.Length > Longest
            ? new() { Errors = [new(file.Name, 1, "", SpecErrorCode.TooLarge, TooLong)] }
            : StudyReader.Read([file], PaperCatalogue.Find, Bounds);
    }

    /// <summary>What is said of a longer one.</summary>
    public static string TooLong => FormattableString.Invariant($"The file is longer than {Longest:N0} characters, which is the most that is read.");
}
