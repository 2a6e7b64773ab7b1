using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using T5Platform.Web.Dashboard;
using T5Platform.Web.Rest;
using T5Platform.Web.Security;

namespace T5Platform.Web;

/// <summary>What the web adds to the host's pipeline.</summary>
public static class T5WebApplication
{
    /// <summary>
    /// Maps the API under <c>/api/v1</c>, its description at <c>/openapi/v1.json</c>, and the dashboard everywhere else.
    /// Call it after the host's own middleware.
    /// </summary>
    public static WebApplication MapT5Web(this WebApplication app)
    {
        app.Use(static (HttpContext context, RequestDelegate next) => CrossSiteGuard.Invoke(context, next));
        app.UseWhen(IsApi, static api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(static context => !IsApi(context), static pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        // Where it stands by itself it would be the first of all, and what is executed again would find no page.
        app.UseRouting();
        app.UseAntiforgery();
        app.MapOpenApi();
        app.MapApi();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
