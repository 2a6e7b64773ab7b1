using System.Text;
using Microsoft.AspNetCore.Mvc;
using T5Platform.Contracts.Specs;
using T5Platform.Storage.Reading;
using T5Platform.Study.Sweeps;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest.Documents;
using T5Platform.Web.Specs;

namespace T5Platform.Web.Rest;

/// <summary>What begins and ends sweeps.</summary>
internal static class SweepVerbs
{
    private const int LongestReason = 500;

    /// <summary>Submits a sweep's file. With an Idempotency-Key, sending it again submits nothing new.</summary>
    public static async Task<Results<Created<SubmittedSweepDocument>, ProblemHttpResult>> Submit(
        HttpRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        SpecDesk desk,
        IControlPlane controlPlane,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var id = SweepId.New(time);
        if (idempotencyKey is not null)
        {
            if (!IdText.TryFromIdempotencyKey(idempotencyKey, out var complaint, out var keyed))
                return Problems.BadRequest("bad-idempotency-key", complaint);
            id = new(keyed.Value);
        }

        var (sweep, problem) = await Read(request, desk, cancellationToken);
        if (sweep is null)
            return problem!;
        var answer = await controlPlane.Submit(id, SweepJson.Write(sweep), cancellationToken);
        return answer switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.IsAccepted: false } => Problems.Refused(answer.Value),
            _ => TypedResults.Created($"/api/v1/sweeps/{id}", new SubmittedSweepDocument(id, sweep.Name, sweep.Trials, sweep.Rungs)),
        };
    }

    /// <summary>Cancels what has not ended of a sweep, and begins no other trial. Again is accepted and changes nothing.</summary>
    public static async Task<Results<Accepted, ProblemHttpResult>> Cancel(
        string id, CancelDocument? body, IStudyReader reader, IControlPlane controlPlane, CancellationToken cancellationToken)
    {
        if (!IdText.TryRead<SweepId>(id, out var sweep) || await reader.Sweep(sweep, cancellationToken) is null)
            return Problems.NotFound("sweep", id);
        var reason = string.IsNullOrWhiteSpace(body?.Reason) ? "Cancelled over the API." : body.Reason.Trim();
        if (reason.Length > LongestReason)
            return Problems.BadRequest("out-of-range", $"reason has {reason.Length} characters; at most {LongestReason} are allowed.");
        var answer = await controlPlane.Cancel(sweep, reason, cancellationToken);
        return answer switch
        {
            { Away: { } sentence } => Problems.Away(sentence),
            { Value.IsAccepted: false } => Problems.Refused(answer.Value),
            _ => TypedResults.Accepted($"/api/v1/sweeps/{sweep}"),
        };
    }

    private static async Task<(SweepDefinition? Sweep, ProblemHttpResult? Problem)> Read(HttpRequest request, SpecDesk desk, CancellationToken cancellationToken)
    {
        // JSON only, also of a file that was written as YAML: another site's form cannot send it.
        if (!request.HasJsonContentType())
            return (null, Problems.NotJsonContent(request.ContentType));
        if (await BoundedBody.Read(request, cancellationToken) is not { } body)
            return (null, Problems.UnsoundSpec([new("", "too-large", $"The body is longer than {BoundedBody.Limit} bytes, which is the most that is read.")]));
        await desk.Refresh(cancellationToken);
        var reading = SweepReader.Read(new("sweep", Encoding.UTF8.GetString(body.Span)), desk.Known);
        return reading.Sweep is { } sweep ? (sweep, null) : (null, Problems.UnsoundSpec([.. reading.Errors.Select(static error => new SpecError(error.Path, error.Code, error.Message))]));
    }
}
