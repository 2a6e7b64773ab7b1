using T5Platform.Contracts.Grains;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Files;

namespace T5Platform.Web.Rest;

/// <summary>Every refusal of the API: a problem document (RFC 9457) with a stable <c>code</c> and a sentence.</summary>
internal static class Problems
{
    /// <summary>404: no such thing, or the text is no id at all.</summary>
    public static ProblemHttpResult NotFound(string what, string id) =>
        Problem(StatusCodes.Status404NotFound, "not-found", $"There is no {what} '{Shorten(id)}'.");

    /// <summary>400: the spec, with every error at once.</summary>
    public static ProblemHttpResult UnsoundSpec(IReadOnlyList<SpecError> errors) => Problem(
        StatusCodes.Status400BadRequest,
        "unsound-spec",
        errors.Count == 1 ? "The spec has an error." : $"The spec has {errors.Count} errors.",
        new() { ["errors"] = errors });

    /// <summary>400: a study's file, with every error at once, each with its line and field.</summary>
    public static ProblemHttpResult UnsoundStudy(IReadOnlyList<StudyError> errors) => Problem(
        StatusCodes.Status400BadRequest,
        "unsound-study",
        errors.Count == 1 ? "The study has an error." : $"The study has {errors.Count} errors.",
        new() { ["errors"] = errors.Select(static error => new { error.Line, error.Path, error.Code, error.Message }).ToList() });

    /// <summary>400: the checkpoint, with everything for which it cannot be taken in.</summary>
    public static ProblemHttpResult UnsoundCheckpoint(IReadOnlyList<SpecError> errors) => Problem(
        StatusCodes.Status400BadRequest,
        "unsound-checkpoint",
        "The checkpoint cannot be imported.",
        new() { ["errors"] = errors });

    /// <summary>400: the request itself.</summary>
    public static ProblemHttpResult BadRequest(string code, string sentence) =>
        Problem(StatusCodes.Status400BadRequest, code, sentence);

    /// <summary>415: only JSON is read, which also keeps other sites' forms out.</summary>
    public static ProblemHttpResult NotJsonContent(string? contentType) => Problem(
        StatusCodes.Status415UnsupportedMediaType,
        "wrong-content-type",
        $"Content-Type was '{Shorten(contentType ?? "(none)")}'; application/json is expected.");

    /// <summary>415: only YAML is read, of which JSON is a part; no form of another site's can send either.</summary>
    public static ProblemHttpResult NotYaml(string? contentType) => Problem(
        StatusCodes.Status415UnsupportedMediaType,
        "wrong-content-type",
        $"Content-Type was '{Shorten(contentType ?? "(none)")}'; application/yaml or application/json is expected.");

    /// <summary>415: only parts are read.</summary>
    public static ProblemHttpResult NotMultipart(string? contentType) => Problem(
        StatusCodes.Status415UnsupportedMediaType,
        "wrong-content-type",
        $"Content-Type was '{Shorten(contentType ?? "(none)")}'; multipart/form-data is expected.");

    /// <summary>404: a checkpoint without that file.</summary>
    public static ProblemHttpResult NoFile(string sentence) => Problem(StatusCodes.Status404NotFound, "no-such-file", sentence);

    /// <summary>409: something else stands in the way.</summary>
    public static ProblemHttpResult Conflict(string code, string sentence) => Problem(StatusCodes.Status409Conflict, code, sentence);

    /// <summary>409: the control plane understood and refused.</summary>
    public static ProblemHttpResult Refused(Acknowledgement acknowledgement) => Problem(
        StatusCodes.Status409Conflict,
        acknowledgement.Code ?? "refused",
        acknowledgement.Sentence ?? "The control plane refused.");

    /// <summary>503: try again.</summary>
    public static ProblemHttpResult Away(string sentence) =>
        Problem(StatusCodes.Status503ServiceUnavailable, "control-plane-away", sentence);

    /// <summary>503: Postgres is not there.</summary>
    public static ProblemHttpResult StoreAway() =>
        Problem(StatusCodes.Status503ServiceUnavailable, "store-away", "The database cannot be reached; try again in a few seconds.");

    /// <summary>503: the store of checkpoints is not there, or gives what it should not.</summary>
    public static ProblemHttpResult BlobsAway(string sentence) => Problem(StatusCodes.Status503ServiceUnavailable, "blobs-away", sentence);

    /// <summary>403: another site's page sent this.</summary>
    public static ProblemHttpResult CrossSite(string origin) => Problem(
        StatusCodes.Status403Forbidden, "cross-site", $"Requests from pages of '{Shorten(origin)}' are not taken.");

    /// <summary>500: a bug, told in the log and not to strangers.</summary>
    public static ProblemHttpResult Unexpected() => Problem(
        StatusCodes.Status500InternalServerError, "unexpected", "The server failed unexpectedly; its log says more.");

    private static ProblemHttpResult Problem(int status, string code, string sentence, Dictionary<string, object?>? more = null) =>
        TypedResults.Problem(
            detail: sentence,
            statusCode: status,
            extensions: new Dictionary<string, object?>(more ?? []) { ["code"] = code });

    private static string Shorten(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}
