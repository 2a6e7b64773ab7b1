using Microsoft.AspNetCore.Mvc;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Evaluations;
using T5Platform.Storage.Reading;
using T5Platform.Study.Files;
using T5Platform.Study.Running;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Studies;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest;

/// <summary>Studies of people's own that were submitted: their newest versions unless another one is named.</summary>
internal static class OwnStudyReads
{
    /// <summary>Studies, the one submitted last first.</summary>
    public static async Task<Results<Ok<IReadOnlyList<KeptStudyDocument>>, ProblemHttpResult>> List(int? limit, IStudyReader reader, KeptStudies studies, CancellationToken cancellationToken)
    {
        if (!Limits.TryTake(limit, Limits.Most, Limits.Default, out var most, out var problem))
            return problem;
        return TypedResults.Ok<IReadOnlyList<KeptStudyDocument>>([.. (await reader.Studies(most, cancellationToken)).Select(record => KeptStudyDocument.Summary(studies.Of(record)))]);
    }

    /// <summary>One study with its file.</summary>
    public static async Task<Results<Ok<KeptStudyDocument>, ProblemHttpResult>> Show(string name, long? version, IStudyReader reader, KeptStudies studies, CancellationToken cancellationToken) =>
        await reader.Study(name, version, cancellationToken) is { } record ? TypedResults.Ok(KeptStudyDocument.Of(studies.Of(record))) : NoStudy(name, version);

    /// <summary>What a table takes at a scale, and the experiments that would be submitted. Submits nothing.</summary>
    public static async Task<Results<Ok<StudyPlanDocument>, ProblemHttpResult>> Plan(string name, string table, string? scale, long? version, IStudyReader reader, KeptStudies studies, CancellationToken cancellationToken)
    {
        var (found, problem) = await Find(reader, studies, name, table, scale, version, cancellationToken);
        return found is null ? problem! : TypedResults.Ok(StudyPlanDocument.Of(found, await FleetLoad.Outlook(reader, found, cancellationToken)));
    }

    /// <summary>A table's results at a scale as they stand, in the forms of a table of the paper's study.</summary>
    public static async Task<IResult> Table(string name, string table, string? scale, long? version, string? format, string? columns, bool? published, bool? intervals, IStudyReader reader, KeptStudies studies, TableExperiments tables, [FromServices] IPredictionFiles? files, CancellationToken cancellationToken)
    {
        var (found, problem) = await Find(reader, studies, name, table, scale, version, cancellationToken);
        return found is null ? problem! : await StudyReads.Write(found, results: true, format, columns, published, intervals, reader, tables, files, cancellationToken);
    }

    /// <summary>The JSON Schema of a study's file.</summary>
    public static ContentHttpResult Schema() => TypedResults.Text(ExperimentSpecSchema.Write(StudyFields.File, "T5Platform study"), "application/schema+json");

    /// <summary>The table that is asked for, or what is wrong with asking.</summary>
    public static async Task<(TableAtScale? Table, ProblemHttpResult? Problem)> Find(IStudyReader reader, KeptStudies studies, string name, string table, string? scale, long? version, CancellationToken cancellationToken)
    {
        if (await reader.Study(name, version, cancellationToken) is not { } record)
            return (null, NoStudy(name, version));
        var study = studies.Of(record);
        return study.Tables is { } tables ? StudyReads.Find(tables, table, scale) : (null, Problems.UnsoundStudy(study.Errors));
    }

    private static ProblemHttpResult NoStudy(string name, long? version) =>
        Problems.NotFound("study", version is { } number ? FormattableString.Invariant($"{name}, version {number}") : name);
}
