using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;

namespace T5Platform.Study.Catalogue;

/// <summary>Reads a study of somebody's own: one file, which may be over the paper's study but not bear its name.</summary>
public static class OwnStudy
{
    /// <summary>Characters of the longest file that is read: three times the paper's whole study.</summary>
    public const int Longest = 250_000;

    /// <summary>The study, or every error. Never throws, whatever the text.</summary>
    public static StudyReading Read(StudyText file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Text.Length > Longest
            ? new() { Errors = [new(file.Name, 1, "", SpecErrorCode.TooLarge, TooLong)] }
            : StudyReader.Read([file], PaperCatalogue.Find, taken: PaperCatalogue.Name);
    }

    /// <summary>What is said of a longer one.</summary>
    public static string TooLong => FormattableString.Invariant($"The file is longer than {Longest:N0} characters, which is the most that is read.");
}
