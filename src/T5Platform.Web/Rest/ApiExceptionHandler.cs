using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace T5Platform.Web.Rest;

/// <summary>What a handler could not answer itself becomes a problem document; a bug shows no inside of the house.</summary>
internal sealed partial class ApiExceptionHandler(ILogger<ApiExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
            return false;
        if (context.RequestAborted.IsCancellationRequested)
            return true;
        await Translate(exception).ExecuteAsync(context);
        return true;
    }

    private ProblemHttpResult Translate(Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problems.BadRequest("too-large", "The body is larger than this endpoint reads.");
            case BadHttpRequestException bad:
                return Problems.BadRequest("bad-request", bad.Message);
            case DbException or TimeoutException:
                LogStoreAway(logger, exception);
                return Problems.StoreAway();
            case IOException or UnauthorizedAccessException:
                LogBlobsAway(logger, exception);
                return Problems.BlobsAway("The store of checkpoints cannot be used now; try again, or ask who operates it.");
            default:
                LogUnexpected(logger, exception);
                return Problems.Unexpected();
        }
    }
}
