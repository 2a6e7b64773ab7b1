using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace T5Platform.Deploy.Tests.Prometheus;

/// <summary>
/// A real Prometheus on a free port of the loopback interface that scrapes one target every second as job "t5platform",
/// as deploy/prometheus/prometheus.yml names it. It stands on no other file: a test project may link it.
/// </summary>
public sealed class PrometheusServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly HttpClient client;

    private PrometheusServer(Process process, DirectoryInfo folder, int port)
    {
        this.process = process;
        this.folder = folder;
        client = new() { BaseAddress = new($"http://127.0.0.1:{port}") };
    }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="program">The path of <c>prometheus</c>.</param>
    /// <param name="target">host:port whose /metrics is scraped.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="ruleFiles">Full paths of rule files to load.</param>
    public static async Task<PrometheusServer> Start(string program, string target, CancellationToken cancellation, params string[] ruleFiles)
    {
        var folder = Directory.CreateTempSubdirectory("t5-prometheus-");
        var port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "prometheus.yml"), Configuration(target, ruleFiles), cancellation);
        var process = Process.Start(new ProcessStartInfo(program,
        [
            "--config.file=" + Path.Combine(folder.FullName, "prometheus.yml"), "--storage.tsdb.path=" + Path.Combine(folder.FullName, "data"),
            $"--web.listen-address=127.0.0.1:{port}", "--log.level=error",
        ]))!;
        var server = new PrometheusServer(process, folder, port);
        await server.Until(async () => (await server.client.GetAsync("/-/ready", cancellation)).IsSuccessStatusCode, cancellation);
        return server;
    }

    /// <summary>The samples that an instant query answers with; throws with Prometheus' own words when it refuses it.</summary>
    public async Task<IReadOnlyList<JsonNode>> Query(string expression, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent([new("query", expression)]);
        using var response = await client.PostAsync("/api/v1/query", form, cancellation);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!;
        if ((string?)answer["status"] != "success")
            throw new InvalidOperationException($"{answer["error"]} in {expression}");
        var data = answer["data"]!;
        return (string?)data["resultType"] == "scalar" ? [data["result"]!] : [.. data["result"]!.AsArray().OfType<JsonNode>()];
    }

    /// <summary>Waits until a query answers with something (or cancellation).</summary>
    public Task UntilAnswered(string expression, CancellationToken cancellation) =>
        Until(async () => (await Query(expression, cancellation)).Count > 0, cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        client.Dispose();
        folder.Delete(recursive: true);
    }

    private static string Configuration(string target, string[] ruleFiles) => $"""
        global: {"{"} scrape_interval: 1s, evaluation_interval: 1s {"}"}
        rule_files: [{string.Join(", ", ruleFiles.Select(file => $"'{file}'"))}]
        scrape_configs:
          - job_name: t5platform
            static_configs: [{"{"} targets: ['{target}'] {"}"}]
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task Until(Func<Task<bool>> condition, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        do
        {
            if (process.HasExited)
                throw new InvalidOperationException($"Prometheus ended with status {process.ExitCode}.");
            try
            {
                if (await condition())
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }
}
