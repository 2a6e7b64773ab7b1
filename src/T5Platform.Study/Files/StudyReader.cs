using T5Platform.Study.Definitions;

namespace T5Platform.Study.Files;

/// <summary>Reads a study's files, strictly: what is not understood is refused, and every error is reported at once.</summary>
public static class StudyReader
{
    /// <summary>Never throws, whatever the texts: the answer is the study, or every error with its file, line and path.</summary>
    /// <param name="files">The files of one study, in the order of its tables.</param>
    /// <param name="below">Studies that one may be <c>over</c>, by name.</param>
    /// <param name="bounds">What the study may not be; null: nothing in particular.</param>
    public static StudyReading Read(IReadOnlyList<StudyText> files, Func<string, StudyDefinition?>? below = null, StudyBounds? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = files.Select(static text => StudyFile.Read(text)).ToList();
        var study = new StudyDraft(read, below ?? (static _ => null), bounds ?? new()).Finished();
        var errors = read.SelectMany(static file => file.Told()).ToList();
        return new() { Study = errors.Count == 0 ? study : null, Errors = errors };
    }
}
