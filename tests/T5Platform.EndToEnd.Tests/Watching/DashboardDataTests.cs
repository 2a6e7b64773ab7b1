using System.Text.RegularExpressions;
using T5Platform.Deploy.Tests.Grafana;
using T5Platform.Deploy.Tests.Prometheus;
using T5Platform.EndToEnd.Tests.Platform;

namespace T5Platform.EndToEnd.Tests.Watching;

/// <summary>A real Prometheus scrapes the real platform at work: every query of the Grafana dashboard has data.</summary>
[Trait("speed", "end-to-end")]
public sealed partial class DashboardDataTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Nothing died, and no run works any more.</summary>
    private static readonly HashSet<string> OnlyWhileAtWork =
        ["t5_checkpoint_age_seconds", "t5_run_restarts_total", "t5_training_steps_per_second", "t5_training_tokens_per_second"];

    [Fact]
    public async Task Queries_WhileARunTrainsAndRestarts_AllAnswerWithData()
    {
        if (Find("prometheus") is not { } program)
        {
            Assert.Skip("prometheus is neither on PATH nor in the tools' cache; build/setup/prometheus.sh fetches it.");
            return;
        }
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cancellation.CancelAfter(Patience);
        await using var platform = await RunningPlatform.Start();
        await using var prometheus = await PrometheusServer.Start(program, platform.Home.Http.Authority, cancellation.Token, Repository("deploy/prometheus/alerts.yml"));
        var experiment = await platform.Api.Submit(Specs.SmallStudy("watched"));
        var restarted = await platform.Api.Submit(Specs.OneRun("restarted", steps: 2_000, checkpointEvery: 5));
        await platform.RunAtStep(restarted, 10);
        using (var shard = System.Diagnostics.Process.GetProcessById(platform.ShardProcesses()[0]))
            shard.Kill();

        await Drain(prometheus, Expressions(), cancellation.Token);
        await platform.Completion(experiment, Patience);
    }

    [Fact]
    public async Task Metrics_OfTheRealPlatform_AreThoseOfTheContract()
    {
        await using var platform = await RunningPlatform.Start();
        await platform.Completion(await platform.Api.Submit(Specs.SmallStudy("measured")), Patience);
        using var http = new HttpClient { BaseAddress = platform.Home.Http };

        var text = await http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);

        var served = TypeLine().Matches(text).Select(match => (Name: match.Groups[1].Value, Kind: match.Groups[2].Value))
            .Where(metric => metric.Name.StartsWith("t5_", StringComparison.Ordinal)).ToHashSet();
        var contract = MetricDefinition.Read(Repository("deploy/metrics.txt"))
            .Where(metric => metric.Name.StartsWith("t5_", StringComparison.Ordinal)).Select(metric => (metric.Name, metric.Kind)).ToHashSet();
        Assert.Empty(served.Except(contract));
        Assert.Subset(OnlyWhileAtWork, contract.Except(served).Select(metric => metric.Name).ToHashSet());
    }

    private static List<string> Expressions()
    {
        var file = Repository("deploy/grafana/dashboards/t5platform.json");
        var shortScrapes = new Dictionary<string, string> { ["__rate_interval"] = "10s", ["__interval"] = "1s" };
        return [.. DashboardQueries.Read(file, shortScrapes).Select(query => query.Expression), .. DashboardQueries.ReadVariables(file)];
    }

    /// <summary>Asks until each expression has answered with data once.</summary>
    private static async Task Drain(PrometheusServer prometheus, List<string> expressions, CancellationToken cancellation)
    {
        try
        {
            while (expressions.Count > 0)
            {
                foreach (var expression in expressions.ToList())
                    if ((await prometheus.Query(expression, cancellation)).Count > 0)
                        expressions.Remove(expression);
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Never answered with data:\n{string.Join('\n', expressions)}");
        }
    }

    private static string Repository(string path) => Path.Combine(Programs.Root, path);

    private static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(Environment.GetEnvironmentVariable("T5_TOOLS") ?? "", "bin"))
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    [GeneratedRegex(@"^# TYPE (\S+) (\S+)$", RegexOptions.Multiline)]
    private static partial Regex TypeLine();
}
