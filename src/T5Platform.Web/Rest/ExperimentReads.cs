using System.Text;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage.Reading;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Views;

namespace T5Platform.Web.Rest;

/// <summary>What there is to read of experiments.</summary>
internal static class ExperimentReads
{
    /// <summary>Experiments, newest first.</summary>
    public static async Task<Results<Ok<IReadOnlyList<ExperimentSummaryDocument>>, ProblemHttpResult>> List(
        int? limit, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!Limits.TryTake(limit, Limits.Most, Limits.Default, out var most, out var problem))
            return problem;
        var experiments = await reader.Experiments(most, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<ExperimentSummaryDocument>>([.. experiments.Select(ExperimentSummaryDocument.Of)]);
    }

    /// <summary>One experiment with its spec and plan.</summary>
    public static async Task<Results<Ok<ExperimentDocument>, ProblemHttpResult>> Show(
        string id, IStudyReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await ExperimentView.Load(reader, id, cancellationToken) is not { } view)
            return Problems.NotFound("experiment", id);
        return TypedResults.Ok(view.Document(time.GetUtcNow()));
    }

    /// <summary>Its spec, as it can be submitted again.</summary>
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Spec(string id, IStudyReader reader, CancellationToken cancellationToken) =>
        IdText.TryRead<ExperimentId>(id, out var experiment) && await reader.Experiment(experiment, cancellationToken) is { } record
            ? TypedResults.Text(ExperimentSpecJson.Write(record.Spec), "application/json", Encoding.UTF8)
            : Problems.NotFound("experiment", id);

    /// <summary>Its runs, planned ones too, each after those it depends on.</summary>
    public static async Task<Results<Ok<IReadOnlyList<RunDocument>>, ProblemHttpResult>> Runs(
        string id, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (await ExperimentView.Load(reader, id, cancellationToken) is not { } view)
            return Problems.NotFound("experiment", id);
        return TypedResults.Ok(view.RunDocuments());
    }

    /// <summary>Its evaluations, planned ones too.</summary>
    public static async Task<Results<Ok<IReadOnlyList<EvaluationDocument>>, ProblemHttpResult>> Evaluations(
        string id, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (await ExperimentView.Load(reader, id, cancellationToken) is not { } view)
            return Problems.NotFound("experiment", id);
        return TypedResults.Ok(view.EvaluationDocuments());
    }

    /// <summary>Its history, newest first.</summary>
    public static async Task<Results<Ok<IReadOnlyList<EventDocument>>, ProblemHttpResult>> Events(
        string id, int? limit, long? before, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!Limits.TryTake(limit, Limits.Most, Limits.Default, out var most, out var problem))
            return problem;
        if (!IdText.TryRead<ExperimentId>(id, out var experiment) || await reader.Experiment(experiment, cancellationToken) is null)
            return Problems.NotFound("experiment", id);
        var events = await reader.Events(experiment, most, before, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<EventDocument>>([.. events.Select(EventDocument.Of)]);
    }
}
