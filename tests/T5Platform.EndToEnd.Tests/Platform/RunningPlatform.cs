using System.Text.Json;

namespace T5Platform.EndToEnd.Tests.Platform;

/// <summary>The platform on this machine, as real processes: the host, and the agent in it or beside it.</summary>
internal sealed class RunningPlatform : IAsyncDisposable
{
    // Long enough for a machine that does three other things: a start that fails says so by exiting.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);
    private readonly string mesh;
    private readonly bool agentApart;

    private readonly Dictionary<string, string> more;

    private RunningPlatform(string mesh, bool agentApart, Dictionary<string, string>? more) => (this.mesh, this.agentApart, this.more) = (mesh, agentApart, more ?? []);

    public TestHome Home { get; } = new();

    public Api Api => field ??= new Api(Home.Http);

    public Program Host { get; private set; } = null!;

    public Program? Agent { get; private set; }

    /// <param name="mesh">The devices of its node.</param>
    /// <param name="agentApart">Whether the agent is a process of its own.</param>
    /// <param name="more">Settings of the host beside those of every test.</param>
    public static async Task<RunningPlatform> Start(string mesh = "2x2", bool agentApart = false, Dictionary<string, string>? more = null)
    {
        var platform = new RunningPlatform(mesh, agentApart, more);
        await platform.StartHost();
        if (agentApart)
            platform.StartAgent();
        return platform;
    }

    public async Task StartHost()
    {
        Host = Program.Start(Programs.Host, Home.Settings(mesh, more), agentApart ? ["up", "--agent", "none"] : ["up"]);
        using var http = new HttpClient { BaseAddress = Home.Http, Timeout = TimeSpan.FromSeconds(5) };
        var began = TimeProvider.System.GetTimestamp();
        while (!await IsReady(http))
        {
            if (Host.HasExited || TimeProvider.System.GetElapsedTime(began) > StartPatience)
                throw new InvalidOperationException($"The host did not become ready.\n{Host.Output}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    public void StartAgent() => Agent = Program.Start(Programs.Agent, Home.Settings(mesh));

    /// <summary>Another machine, as far as the platform can tell: an agent with devices of its own, in the same pod unless another is named.</summary>
    public Program StartAgent(string node, string origin, string pod = "pod-0") =>
        Program.Start(Programs.Agent, Home.Settings(mesh, new Dictionary<string, string> { ["T5_NODE"] = node, ["T5_ORIGIN"] = origin, ["T5_POD"] = pod }));

    /// <summary>The command line, asked by somebody who wants it done; gives what it said.</summary>
    public Task<string> T5(params string[] arguments) => T5(TimeSpan.FromSeconds(60), arguments);

    /// <summary>The same, with the time that it may take.</summary>
    public async Task<string> T5(TimeSpan patience, params string[] arguments)
    {
        await using var t5 = Program.Start(Programs.CommandLine, new Dictionary<string, string> { ["T5_SERVER"] = Home.Http.ToString() }, arguments);
        Assert.True(await t5.Exit(patience) == 0, t5.Output);
        return t5.Output;
    }

    /// <summary>Waits until the experiment has ended, and demands that it completed.</summary>
    public async Task<JsonElement> Completion(string experiment, TimeSpan patience)
    {
        var ended = await Api.Until(
            $"experiments/{experiment}", answer => answer.GetProperty("state").GetString() != "running", patience, "the experiment's end", Blame);
        Assert.True(ended.GetProperty("state").GetString() == "completed", $"{ended.GetProperty("reason")}\n{Blame()}");
        return ended;
    }

    /// <summary>Waits until the experiment's only run has done so many steps; gives the run.</summary>
    public async Task<JsonElement> RunAtStep(string experiment, long step)
    {
        var runs = await Api.Until(
            $"experiments/{experiment}/runs",
            answer => answer.GetArrayLength() == 1 && answer[0].GetProperty("step").GetInt64() >= step,
            TimeSpan.FromMinutes(5), $"step {step}", Blame);
        return runs[0];
    }

    /// <summary>The shard processes of this platform, by looking into /proc.</summary>
    public IReadOnlyList<int> ShardProcesses() =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(int.Parse!)
            .Where(IsShardOfOurs),
    ];

    public async ValueTask DisposeAsync()
    {
        if (Agent is not null)
            await Agent.DisposeAsync();
        await Host.DisposeAsync();
        Api.Dispose();
        Home.Dispose();
    }

    public string Blame() => $"--- host\n{Tail(Host.Output)}\n--- agent\n{Tail(Agent?.Output ?? "")}";

    private static string Tail(string text) => text.Length <= 6000 ? text : text[^6000..];

    private bool IsShardOfOurs(int process)
    {
        try
        {
            var agent = (Agent ?? Host).Id.ToString();
            return File.ReadAllText($"/proc/{process}/cmdline").Contains("T5Platform.Shard", StringComparison.Ordinal)
                && File.ReadAllText($"/proc/{process}/environ").Split('\0').Contains($"T5_AGENT_PID={agent}");
        }
        catch (IOException)
        {
            return false; // gone while we looked
        }
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
