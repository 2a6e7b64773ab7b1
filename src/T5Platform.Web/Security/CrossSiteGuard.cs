using Microsoft.Net.Http.Headers;
using T5Platform.Web.Rest;

namespace T5Platform.Web.Security;

/// <summary>
/// Refuses what another site's page makes a browser send: anything but a plain read, and WebSockets, whose Origin is not
/// this very host. Together with the filter on Host names it also keeps out DNS rebinding. Tools that are not browsers send
/// no Origin and are not concerned.
/// </summary>
internal static class CrossSiteGuard
{
    public static async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (IsForeign(context.Request))
            await Problems.CrossSite(context.Request.Headers.Origin.ToString()).ExecuteAsync(context);
        else
            await next(context);
    }

    private static bool IsForeign(HttpRequest request)
    {
        var plainRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (plainRead && !IsWebSocket(request))
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Over HTTP/1.1 by the Upgrade header, over HTTP/2 by extended CONNECT (which is no plain read anyway).</summary>
    private static bool IsWebSocket(HttpRequest request) =>
        request.Headers[HeaderNames.Upgrade].ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);
}
