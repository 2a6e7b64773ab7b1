using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Setup;

/// <summary>The scripts of `make up` and `make down`, with a stand-in for the host: a `dotnet` that sleeps, and a /readyz that answers.</summary>
[Trait("speed", "integration")]
[SupportedOSPlatform("linux")]
public sealed class UpAndDownTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpListener listener = new();
    private readonly Dictionary<string, string?> environment;
    private int health = 503;

    public UpAndDownTests()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(address + "/");
        listener.Start();
        _ = Serve();
        environment = new()
        {
            ["T5_HOME"] = Path.Combine(folder.Path, "home"),
            ["T5_HTTP"] = address,
            ["T5_UP_TIMEOUT"] = "5",
            ["PATH"] = folder.Path + ":" + Environment.GetEnvironmentVariable("PATH"),
        };
    }

    public void Dispose()
    {
        listener.Close();
        folder.Dispose();
    }

    [Fact]
    public async Task Up_StartsOnce_AndDownStopsIt()
    {
        Dotnet("exec -a \"dotnet $*\" sleep 300");
        var up = await Run("up");
        Assert.True(up.Status == 0, up.All);
        Assert.Contains(environment["T5_HTTP"]!, up.Output, StringComparison.Ordinal);
        Assert.Contains("already runs", (await Run("up")).Output, StringComparison.Ordinal);

        var pid = int.Parse(await File.ReadAllTextAsync(PidFile, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        var down = await Run("down");
        Assert.True(down.Status == 0, down.All);
        Assert.Contains("has stopped", down.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(PidFile));
        Assert.False(IsAlive(pid));
    }

    [Fact]
    public async Task Up_HostEndsAtOnce_FailsWithItsLastWords()
    {
        listener.Stop();
        Dotnet("echo 'no PostgreSQL here' >&2; exit 4");
        var up = await Run("up");
        Assert.Equal(1, up.Status);
        Assert.Contains("no PostgreSQL here", up.Errors, StringComparison.Ordinal);
        Assert.Contains("is not running", (await Run("down")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_AnotherProgramAnswersThere_IsRefused()
    {
        health = 200;
        Dotnet("exit 0");
        var up = await Run("up");
        Assert.Equal(1, up.Status);
        Assert.Contains("something else already answers", up.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Down_PidGivenToAnotherProgram_LeavesItAlone()
    {
        folder.Write("home/host.pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        Assert.Contains("is not running", (await Run("down")).Output, StringComparison.Ordinal);
    }

    private string PidFile => Path.Combine(environment["T5_HOME"]!, "host.pid");

    private static bool IsAlive(int pid) => File.Exists($"/proc/{pid}/stat") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private Task<ToolResult> Run(string script) => Tool.Bash.Run([$"build/run/{script}.sh"], environment);

    private void Dotnet(string body)
    {
        var file = folder.Write("dotnet", $"#!/usr/bin/env bash\n{body}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.StatusCode = context.Request.RawUrl == "/readyz" ? 200 : health;
                context.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
