using T5Platform.Storage.Reading;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Specs;
using T5Platform.Web.Studies;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest;

/// <summary>What is done with a study of somebody's own. Its body is the study's file, as YAML or JSON.</summary>
internal static class OwnStudyVerbs
{
    /// <summary>Checks a file: what it says, or every error with its line and field. Keeps and submits nothing.</summary>
    public static async Task<Results<Ok<StudyContentDocument>, ProblemHttpResult>> Validate(HttpRequest request, CancellationToken cancellationToken) =>
        await StudyBody.Read(request, cancellationToken) is var (_, study, problem) && study is not null
            ? TypedResults.Ok(StudyContentDocument.Of(study))
            : problem!;

    /// <summary>What one of a file's tables takes at a scale. Keeps and submits nothing.</summary>
    public static async Task<Results<Ok<StudyPlanDocument>, ProblemHttpResult>> Plan(HttpRequest request, string table, string? scale, IStudyReader reader, CancellationToken cancellationToken)
    {
        var (_, study, problem) = await StudyBody.Read(request, cancellationToken);
        if (study is null)
            return problem!;
        (var found, problem) = StudyReads.Find(new ScaledTables(study), table, scale);
        return found is null ? problem! : TypedResults.Ok(StudyPlanDocument.Of(found, await FleetLoad.Outlook(reader, found, cancellationToken)));
    }

    /// <summary>Keeps a file as the newest of its study's name; older ones stay. The same as the newest changes nothing. Submits no experiment.</summary>
    public static async Task<Results<Created<StudyContentDocument>, ProblemHttpResult>> Keep(HttpRequest request, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var (yaml, study, problem) = await StudyBody.Read(request, cancellationToken);
        if (study is null)
            return problem!;
        var answer = await controlPlane.Keep(study.Name, yaml, cancellationToken);
        return answer switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.IsAccepted: false } => Problems.Refused(answer.Value),
            _ => TypedResults.Created($"/api/v1/studies/{Uri.EscapeDataString(study.Name)}", StudyContentDocument.Of(study)),
        };
    }

    /// <summary>Submits what a table needs at a scale, as with a table of the paper's study.</summary>
    public static async Task<Results<Ok<IReadOnlyList<StudyExperimentDocument>>, ProblemHttpResult>> Submit(
        string name, string table, string? scale, long? version, string? tenant, bool? share, IStudyReader reader, KeptStudies studies, SpecDesk desk, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var (found, problem) = await OwnStudyReads.Find(reader, studies, name, table, scale, version, cancellationToken);
        return found is null ? problem! : await StudyVerbs.Begin(found, tenant, share, desk, controlPlane, cancellationToken);
    }
}
