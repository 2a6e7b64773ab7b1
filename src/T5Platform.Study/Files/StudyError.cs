namespace T5Platform.Study.Files;

/// <summary>One thing wrong with a study file.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Path">The field, as in <c>tables[0].rows[2].change.objective.name</c>; empty for the file itself.</param>
/// <param name="Code">Stable code, as of a spec's errors.</param>
/// <param name="Message">The value and what is allowed, in a sentence.</param>
public sealed record StudyError(string File, int Line, string Path, string Code, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {(Path.Length == 0 ? "" : Path + ": ")}{Message}";
}
