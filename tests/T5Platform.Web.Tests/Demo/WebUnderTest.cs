using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage;
using T5Platform.Storage.Reading;
using T5Platform.Web.ControlPlane;

namespace T5Platform.Web.Tests.Demo;

/// <summary>The real web on a real loopback port, reading from memory.</summary>
internal sealed class WebUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebUnderTest(WebApplication app, InMemoryStudy study, FakeControlPlane controlPlane)
    {
        (_app, Study, ControlPlane) = (app, study, controlPlane);
        Client = new() { BaseAddress = Address };
    }

    public InMemoryStudy Study { get; }
    public FakeControlPlane ControlPlane { get; }
    public HttpClient Client { get; }

    /// <summary>The folder of checkpoints; made when it is first needed.</summary>
    public required string Blobs { get; init; }

    public Uri Address => new(_app.Urls.First());

    public static async Task<WebUnderTest> Start(
        Action<InMemoryStudy, FakeControlPlane>? arrange = null, string[]? arguments = null, KnownNames? known = null)
    {
        var blobs = Path.Combine(Path.GetTempPath(), $"t5-web-{Path.GetRandomFileName()}");
        var study = new InMemoryStudy();
        var controlPlane = new FakeControlPlane();
        arrange?.Invoke(study, controlPlane);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebUnderTest).Assembly.GetName().Name,
            EnvironmentName = "Production",
            ContentRootPath = AppContext.BaseDirectory,
            Args = arguments ?? [],
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IStudyReader>(study);
        builder.Services.AddSingleton<IControlPlane>(controlPlane);
        builder.Services.AddSingleton(known ?? KnownNames.None);
        builder.Services.AddT5Blobs(blobs);
        builder.AddT5Web();
        var app = builder.Build();
        app.MapT5Web();
        await app.StartAsync();
        return new(app, study, controlPlane) { Blobs = blobs };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (Directory.Exists(Blobs))
            Directory.Delete(Blobs, recursive: true);
    }
}
