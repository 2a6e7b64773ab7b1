using T5Platform.Study.Running;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Specs;
using T5Platform.Web.Studies;

namespace T5Platform.Web.Rest;

/// <summary>What begins a table of the study.</summary>
internal static class StudyVerbs
{
    /// <summary>Submits what a table needs at a scale, for <c>tenant</c> if one is named. Again, it submits nothing new. What equal runs of other experiments gave is used unless <c>share=false</c>.</summary>
    public static async Task<Results<Ok<IReadOnlyList<StudyExperimentDocument>>, ProblemHttpResult>> Submit(string table, string? scale, string? tenant, bool? share, SpecDesk desk, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        var (found, problem) = StudyReads.Find(PaperTables.Tables, table, scale);
        return found is null ? problem! : await Begin(found, tenant, share, desk, controlPlane, cancellationToken);
    }

    /// <summary>Submits what a table needs, the paper's or somebody's own.</summary>
    public static async Task<Results<Ok<IReadOnlyList<StudyExperimentDocument>>, ProblemHttpResult>> Begin(TableAtScale found, string? tenant, bool? share, SpecDesk desk, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        if (found.Mapping.Experiments.Count == 0)
            return Problems.BadRequest("nothing-to-submit", $"No row of {found.Table.Id} can be submitted at {found.Profile.Name}. {Why(found)}");
        var submitted = await StudySubmission.Submit(found, tenant, share ?? true, desk, controlPlane, cancellationToken);
        return submitted switch
        {
            { Errors: { Count: > 0 } errors } => Problems.UnsoundSpec(errors),
            { Away: { } sentence } => Problems.Away(sentence),
            { Refused: { } refusal } => Problems.Refused(refusal),
            _ => TypedResults.Ok<IReadOnlyList<StudyExperimentDocument>>([.. submitted.Experiments.Select(static each => new StudyExperimentDocument(StudySubmission.IdOf(each), each.Spec.Name, each.Rows))]),
        };
    }

    private static string Why(TableAtScale table) => table.Mapping.Unmapped is [var first, ..] ? $"{first.Row}: {first.Reason}" : "It has no rows of its own that are run.";
}
