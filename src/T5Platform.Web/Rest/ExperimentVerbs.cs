using Microsoft.AspNetCore.Mvc;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Reading;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Specs;

namespace T5Platform.Web.Rest;

/// <summary>What changes something.</summary>
internal static class ExperimentVerbs
{
    /// <summary>
    /// Submits an experiment. With an Idempotency-Key, sending it again submits nothing new. With <c>share=true</c>, runs and evaluations of other experiments
    /// are used where they are equal to the bit.
    /// </summary>
    public static async Task<Results<Created<SubmittedDocument>, ProblemHttpResult>> Submit(
        HttpRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        bool? share,
        SpecDesk desk,
        IStudyReader reader,
        IControlPlane controlPlane,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var id = ExperimentId.New(time);
        if (idempotencyKey is not null && !IdText.TryFromIdempotencyKey(idempotencyKey, out var complaint, out id))
            return Problems.BadRequest("bad-idempotency-key", complaint);
        var (spec, problem) = await Read(request, desk, reader, cancellationToken, idempotencyKey is null ? default : id);
        if (spec is null)
            return problem!;
        var answer = await controlPlane.Submit(id, spec, share ?? false, cancellationToken);
        return answer switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.IsAccepted: false } => Problems.Refused(answer.Value),
            _ => TypedResults.Created($"/api/v1/experiments/{id}", new SubmittedDocument(id, spec.Name, PlanDocument.Of(SpecDesk.Plan(id, spec)))),
        };
    }

    /// <summary>Says what a spec would become, or every error in it. Submits nothing.</summary>
    public static async Task<Results<Ok<PlanDocument>, ProblemHttpResult>> Validate(
        HttpRequest request, SpecDesk desk, IStudyReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        var (spec, problem) = await Read(request, desk, reader, cancellationToken);
        return spec is null ? problem! : TypedResults.Ok(PlanDocument.Of(SpecDesk.Plan(ExperimentId.New(time), spec)));
    }

    /// <summary>Says what the runs of a spec would take: parameters, operations, memory. Submits nothing.</summary>
    public static async Task<Results<Ok<EstimateDocument>, ProblemHttpResult>> Estimate(
        HttpRequest request, SpecDesk desk, IStudyReader reader, TimeProvider time, CancellationToken cancellationToken)
    {
        var (spec, problem) = await Read(request, desk, reader, cancellationToken);
        return spec is null ? problem! : TypedResults.Ok(EstimateDocument.Of(SpecDesk.Plan(ExperimentId.New(time), spec)));
    }

    /// <summary>Cancels what has not ended of an experiment. Again is accepted and changes nothing.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Cancel(
        string id,
        CancelDocument? body,
        IStudyReader reader,
        IControlPlane controlPlane,
        CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<ExperimentId>(id, out var experiment) || await reader.Experiment(experiment, cancellationToken) is null)
            return Problems.NotFound("experiment", id);
        var reason = string.IsNullOrWhiteSpace(body?.Reason) ? "Cancelled over the API." : body.Reason.Trim();
        if (reason.Length > 500)
            return Problems.BadRequest("out-of-range", $"reason has {reason.Length} characters; at most 500 are allowed.");
        var answer = await controlPlane.Cancel(experiment, reason, cancellationToken);
        return answer switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.IsAccepted: false } => Problems.Refused(answer.Value),
            _ => TypedResults.Accepted($"/api/v1/experiments/{experiment}"),
        };
    }

    private static async Task<(ExperimentSpec? Spec, ProblemHttpResult? Problem)> Read(
        HttpRequest request, SpecDesk desk, IStudyReader reader, CancellationToken cancellationToken, ExperimentId id = default)
    {
        if (!request.HasJsonContentType())
            return (null, Problems.NotJsonContent(request.ContentType));
        if (await BoundedBody.Read(request, cancellationToken) is not { } body)
            return (null, Problems.UnsoundSpec([new("", "too-large", $"The body is longer than {BoundedBody.Limit} bytes, which is the most that is read.")]));
        await desk.Refresh(cancellationToken);
        var reading = desk.Read(body);
        if (reading.Spec is { } sound)
            reading = await SpecParents.Settle(sound, id, reader, cancellationToken);
        return reading.Spec is null ? (null, Problems.UnsoundSpec(reading.Errors)) : (reading.Spec, null);
    }
}
