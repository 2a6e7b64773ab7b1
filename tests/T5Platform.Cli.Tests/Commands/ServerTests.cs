using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class ServerTests
{
    public static TheoryData<string> Asking { get; } =
    [
        "list", "show x", "runs x", "run x", "watch x", "table x", "metrics x", "checkpoints x", "events", "events x", "mesh", "queue", "cancel x --yes",
        "examples", "version",
    ];

    [Theory]
    [MemberData(nameof(Asking))]
    public async Task Server_NotThere_IsCode4WithAddressAndRemedy(string command)
    {
        var server = new Uri($"http://127.0.0.1:{FreePort()}");
        var said = (await new T5(server).Run(command.Split(' '))).IsRefused(4, "make up");
        Assert.Contains(server.ToString().TrimEnd('/'), said.Error, StringComparison.Ordinal);
        Assert.Contains("refused", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_Named_WinsOverVariable()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await new T5(new("http://127.0.0.1:1")).Run("list", "--server", platform.Address.ToString())).IsDone();
        (await new T5(new("http://127.0.0.1:1")).Run("list", "--server", $"127.0.0.1:{platform.Address.Port}")).IsDone();
    }

    [Fact]
    public async Task Server_NeitherNamedNorSet_IsTheOneOfThisMachine() =>
        Assert.Contains("http://127.0.0.1:5080", (await new T5().Run("list", "--help")).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData(200, "<html>", 1, "no T5Platform")]
    [InlineData(404, "<html>", 1, "404 NotFound. Is a T5Platform there?")]
    [InlineData(502, "", 4, "502 BadGateway")]
    [InlineData(200, "[{}]", 1, "of another version")]
    [InlineData(200, "null", 1, "is not understood")]
    [InlineData(500, """{"detail":"The server failed unexpectedly; its log says more.","code":"unexpected"}""", 1, "its log says more. (unexpected)")]
    public async Task Server_ThatIsNotAsExpected_IsToldInASentence(int status, string body, int code, string part)
    {
        await using var stranger = await Stranger(status, body);
        (await new T5(new(stranger.Urls.First())).Run("list")).IsRefused(code, part);
    }

    [Fact]
    public async Task Store_Away_IsCode4WithItsCode()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.Study.Broken = new TimeoutException();
        (await T5.Run(platform, "list")).IsRefused(4, "The database cannot be reached; try again in a few seconds. (store-away)");
    }

    [Fact]
    public async Task ControlPlane_Away_IsCode4WithItsCode()
    {
        await using var platform = await PlatformUnderTest.Start();
        platform.ControlPlane.Away = "The control plane does not answer.";
        (await T5.Run(platform, "queue")).IsRefused(4, "The control plane does not answer. (control-plane-away)");
    }

    [Fact]
    public async Task Program_InAnotherOne_WritesToTheWritersGiven()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(4, await T5CommandLine.Run(["list", "--server", $"127.0.0.1:{FreePort()}"], output, error, TestContext.Current.CancellationToken));
        Assert.Empty(output.ToString());
        Assert.StartsWith("t5: No T5Platform answers at", error.ToString(), StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task<WebApplication> Stranger(int status, string body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });
        await app.StartAsync();
        return app;
    }
}
