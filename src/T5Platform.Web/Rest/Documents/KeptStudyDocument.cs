using T5Platform.Study.Files;
using T5Platform.Web.Studies;

namespace T5Platform.Web.Rest.Documents;

/// <summary>A study of somebody's own that was submitted.</summary>
/// <param name="Study">Its name.</param>
/// <param name="Version">Counts the files of the name, from 1.</param>
/// <param name="SubmittedAt">When this one was submitted.</param>
/// <param name="Content">What it says; null: this platform no longer reads it.</param>
/// <param name="Errors">Why not.</param>
/// <param name="Yaml">The file; null in lists.</param>
internal sealed record KeptStudyDocument(string Study, long Version, DateTimeOffset SubmittedAt, StudyContentDocument? Content, IReadOnlyList<StudyError> Errors, string? Yaml)
{
    public static KeptStudyDocument Of(KeptStudy study) => Summary(study) with { Yaml = study.Record.Yaml };

    public static KeptStudyDocument Summary(KeptStudy study) => new(
        study.Record.Name, study.Record.Version, study.Record.SubmittedAt, study.Tables is { } tables ? StudyContentDocument.Of(tables.Study) : null, study.Errors, null);
}
