using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Storage;
using T5Platform.Storage.Reading;
using T5Platform.Web;
using T5Platform.Web.ControlPlane;
using T5Platform.Web.Rest;
using T5Platform.Web.Tests.Demo;

namespace T5Platform.Cli.Tests.Platforms;

/// <summary>The real API on a real loopback port, reading from memory. It can be stopped and started again on the same port.</summary>
internal sealed class PlatformUnderTest : IAsyncDisposable
{
    private WebApplication? _app;

    public InMemoryStudy Study { get; } = new();
    public FakeControlPlane ControlPlane { get; } = new();

    /// <summary>The folder of checkpoints; made when it is first needed.</summary>
    public string Blobs { get; } = Path.Combine(Path.GetTempPath(), $"t5-cli-{Path.GetRandomFileName()}");

    /// <summary>What specs may name.</summary>
    public KnownNames Known { get; init; } = new() { Tasks = ["member_kind", "member_name"] };

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<PlatformUnderTest> Start()
    {
        var platform = new PlatformUnderTest();
        await platform.Up();
        return platform;
    }

    /// <summary>On a port that nobody else is given by chance while it is down.</summary>
    public static async Task<PlatformUnderTest> StartOnAPortOfItsOwn()
    {
        var platform = new PlatformUnderTest { Address = new($"http://127.0.0.1:{OwnPort.Next()}") };
        await platform.Up();
        return platform;
    }

    public async Task Up()
    {
        // The API without the dashboard: what a command line sees, and quick to start.
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(Address.ToString());
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IStudyReader>(Study);
        builder.Services.AddSingleton<IControlPlane>(ControlPlane);
        builder.Services.AddSingleton(Known);
        builder.Services.AddT5Blobs(Blobs);
        builder.Services.AddT5Web();
        _app = builder.Build();
        _app.UseExceptionHandler();
        _app.UseStatusCodePages();
        _app.MapApi();
        await _app.StartAsync();
        Address = new(_app.Urls.First());
    }

    public async Task Down()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Down();
        if (Directory.Exists(Blobs))
            Directory.Delete(Blobs, recursive: true);
    }
}
