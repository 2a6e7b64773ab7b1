using T5Platform.Storage.Reading;
using T5Platform.Web.Rest.Documents;

namespace T5Platform.Web.Rest;

/// <summary>What there is to read of runs.</summary>
internal static class RunReads
{
    /// <summary>One run that has started.</summary>
    public static async Task<Results<Ok<RunDocument>, ProblemHttpResult>> Show(string id, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<RunId>(id, out var run) || await reader.Run(run, cancellationToken) is not { } record)
            return Problems.NotFound("run", id);
        var experiment = await reader.Experiment(record.Start.Experiment, cancellationToken);
        return TypedResults.Ok(RunDocument.Of(record, experiment?.Plan.Runs.FirstOrDefault(planned => planned.Id == run)));
    }

    /// <summary>Its steps from fromStep on; thinned evenly to limit when that is given, the last always with them.</summary>
    public static async Task<Results<Ok<IReadOnlyList<MetricDocument>>, ProblemHttpResult>> Metrics(
        string id, long? fromStep, int? limit, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!Limits.TryTake(limit, Limits.MostPoints, Limits.MostPoints, out var most, out var problem))
            return problem;
        if (fromStep < 0)
            return Problems.BadRequest("out-of-range", $"fromStep is {fromStep}; 0 or more is allowed.");
        if (!IdText.TryRead<RunId>(id, out var run) || await reader.Run(run, cancellationToken) is null)
            return Problems.NotFound("run", id);
        var points = await reader.Metrics(run, fromStep ?? 0, most, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<MetricDocument>>([.. points.Select(MetricDocument.Of)]);
    }

    /// <summary>Its committed checkpoints, by step.</summary>
    public static async Task<Results<Ok<IReadOnlyList<CheckpointDocument>>, ProblemHttpResult>> Checkpoints(
        string id, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<RunId>(id, out var run) || await reader.Run(run, cancellationToken) is null)
            return Problems.NotFound("run", id);
        var checkpoints = await reader.Checkpoints(run, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<CheckpointDocument>>([.. checkpoints.Select(CheckpointDocument.Of)]);
    }

    /// <summary>Its lives, oldest first.</summary>
    public static async Task<Results<Ok<IReadOnlyList<AttemptDocument>>, ProblemHttpResult>> Attempts(
        string id, IStudyReader reader, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<RunId>(id, out var run) || await reader.Run(run, cancellationToken) is null)
            return Problems.NotFound("run", id);
        var attempts = await reader.Attempts(LeaseHolder.Of(run), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<AttemptDocument>>([.. attempts.Select(AttemptDocument.Of)]);
    }
}
