using T5Platform.Storage.Writing;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Files;

namespace T5Platform.Web.Studies;

/// <summary>A study of somebody's own that was submitted.</summary>
/// <param name="Record">Its file.</param>
/// <param name="Tables">Its tables; null: this platform no longer reads the file.</param>
/// <param name="Errors">Why not.</param>
public sealed record KeptStudy(StudyRecord Record, ScaledTables? Tables, IReadOnlyList<StudyError> Errors)
{
    /// <summary>Reads the file.</summary>
    public static KeptStudy Of(StudyRecord record)
    {
        var reading = OwnStudy.Read(new("study", record.Yaml));
        return new(record, reading.Study is { } study ? new(study) : null, reading.Errors);
    }
}
