using T5Platform.Study.Definitions;

namespace T5Platform.Web.Rest.Documents;

/// <summary>What a sound study's file says.</summary>
/// <param name="Study">The study's name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Experiments">Distinct experiments of all its rows.</param>
/// <param name="Tables">Its tables.</param>
internal sealed record StudyContentDocument(string Study, string Title, int Experiments, IReadOnlyList<StudyTableSummaryDocument> Tables)
{
    public static StudyContentDocument Of(StudyDefinition study) =>
        new(study.Name, study.Title, study.Experiments.Count, [.. study.Tables.Select(StudyTableSummaryDocument.Of)]);
}
