using Microsoft.AspNetCore.Mvc;
using T5Platform.Storage.Evaluations;
using T5Platform.Storage.Reading;
using T5Platform.Storage.Writing;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Rest;

/// <summary>What there is to read of evaluations.</summary>
internal static class EvaluationReads
{
    /// <summary>One evaluation that has started.</summary>
    public static async Task<Results<Ok<EvaluationDocument>, ProblemHttpResult>> Show(string id, IStudyReader reader, CancellationToken cancellationToken) =>
        await Find(id, reader, cancellationToken) is { } found ? TypedResults.Ok(EvaluationDocument.Of(found)) : Problems.NotFound("evaluation", id);

    /// <summary>What it predicted, in the order of the examples: JSON lines with inputs, target, prediction and scores.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Predictions(string id, IStudyReader reader, [FromServices] IPredictionFiles files, CancellationToken cancellationToken)
    {
        var (stream, problem) = await Open(id, "predictions.jsonl", reader, files, cancellationToken);
        return stream is null ? problem! : TypedResults.Stream(stream, "application/jsonl", $"{id}.jsonl", enableRangeProcessing: true);
    }

    /// <summary>Its outputs for the task's test set, where its spec asked for them (<c>testOutputs</c>): JSON lines with inputs, target and prediction.</summary>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> TestOutputs(string id, IStudyReader reader, [FromServices] IPredictionFiles files, CancellationToken cancellationToken)
    {
        var (stream, problem) = await Open(id, "test-outputs.jsonl", reader, files, cancellationToken);
        return stream is null ? problem! : TypedResults.Stream(stream, "application/jsonl", $"{id}-test.jsonl", enableRangeProcessing: true);
    }

    /// <summary>The score of each example, by metric, for the metrics that are means over examples: what intervals and paired tests are made of.</summary>
    public static async Task<Results<Ok<IReadOnlyDictionary<string, IReadOnlyList<double>>>, ProblemHttpResult>> Examples(
        string id, IStudyReader reader, [FromServices] IPredictionFiles files, CancellationToken cancellationToken)
    {
        var (stream, problem) = await Open(id, "predictions.jsonl", reader, files, cancellationToken);
        if (stream is null)
            return problem!;
        await using (stream)
            return TypedResults.Ok(await ExampleScores.Read(stream, cancellationToken));
    }

    private static async Task<EvaluationRecord?> Find(string id, IStudyReader reader, CancellationToken cancellationToken) =>
        IdText.TryRead<EvaluationId>(id, out var evaluation) ? await reader.Evaluation(evaluation, cancellationToken) : null;

    private static async Task<(Stream? Stream, ProblemHttpResult? Problem)> Open(string id, string file, IStudyReader reader, IPredictionFiles files, CancellationToken cancellationToken)
    {
        if (await Find(id, reader, cancellationToken) is not { } found)
            return (null, Problems.NotFound("evaluation", id));
        if (found.Scored is not { } scored)
            return (null, Problems.NoFile($"Evaluation '{found.Start.Name}' has not been scored: it has no predictions."));
        return await files.Open($"{scored.PredictionsPath[..(scored.PredictionsPath.LastIndexOf('/') + 1)]}{file}", cancellationToken) is { } stream
            ? (stream, null)
            : (null, Problems.NoFile($"Evaluation '{found.Start.Name}' has no {file} in the store: it is no longer there, or was never asked for."));
    }
}
