using T5Platform.Contracts.Grains;
using T5Platform.Storage.Writing;
using T5Platform.Study.Catalogue;

namespace T5Platform.Grains.Studies;

/// <summary>What becomes of a study's file that somebody submits.</summary>
internal static class StudyKeeping
{
    /// <summary>The version to keep, or the answer where there is none: it is there already, or refused.</summary>
    /// <param name="name">The study's name.</param>
    /// <param name="newest">Its newest version; null: none is kept.</param>
    /// <param name="yaml">The file.</param>
    /// <param name="now">When it was submitted.</param>
    public static (StudyRecord? Next, Acknowledgement? Answer) Of(string name, StudyRecord? newest, string yaml, DateTimeOffset now)
    {
        if (newest?.Yaml == yaml)
            return (null, Acknowledgement.Accepted);
        var reading = OwnStudy.Read(new("study", yaml));
        return reading.Study switch
        {
            null => (null, Acknowledgement.Refused("unsound-study", string.Join(" ", reading.Errors))),
            { Name: var other } when other != name => (null, Acknowledgement.Refused("another-name", $"The file is of the study '{other}', not of '{name}'.")),
            _ => (new() { Name = name, Version = (newest?.Version ?? 0) + 1, Yaml = yaml, SubmittedAt = now }, null),
        };
    }
}
