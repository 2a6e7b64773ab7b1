using T5Platform.Study.Catalogue;
using T5Platform.Study.Files;
using T5Platform.Web.Studies;

namespace T5Platform.Web.Dashboard.Studies;

/// <summary>A study's file that somebody writes: its text, and what it says or everything that is wrong with it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tables">Its tables; null: it is not sound.</param>
/// <param name="Errors">Why not.</param>
public sealed record StudyDraft(string Text, ScaledTables? Tables, IReadOnlyList<StudyError> Errors)
{
    /// <summary>Reads a text.</summary>
    public static StudyDraft Of(string text)
    {
        // A browser's text area has its own ends of lines; what is kept has one.
        var yaml = text.ReplaceLineEndings("\n");
        var reading = OwnStudy.Read(new("study", yaml));
        return new(yaml, reading.Study is { } study ? new(study) : null, reading.Errors);
    }
}
