using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Reading;
using T5Platform.Study.Sweeps;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest;

/// <summary>What there is to read of sweeps.</summary>
internal static class SweepReads
{
    /// <summary>Sweeps, newest first.</summary>
    public static async Task<Results<Ok<IReadOnlyList<SweepSummaryDocument>>, ProblemHttpResult>> List(int? limit, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!Limits.TryTake(limit, Limits.Most, Limits.Default, out var most, out var problem))
            return problem;
        return TypedResults.Ok<IReadOnlyList<SweepSummaryDocument>>([.. (await reader.Sweeps(most, cancellationToken)).Select(SweepSummaryDocument.Of)]);
    }

    /// <summary>One sweep with all of its trials.</summary>
    public static async Task<Results<Ok<SweepDocument>, ProblemHttpResult>> Show(string id, IStudyReader reader, CancellationToken cancellationToken) =>
        await SweepView.Load(reader, id, cancellationToken) is { } sweep ? TypedResults.Ok(sweep) : Problems.NotFound("sweep", id);

    /// <summary>The JSON Schema of a sweep's file.</summary>
    public static ContentHttpResult Schema() => TypedResults.Text(ExperimentSpecSchema.Write(SweepFields.File, "T5Platform sweep"), "application/schema+json");
}
