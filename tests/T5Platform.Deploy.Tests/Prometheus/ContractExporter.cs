using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace T5Platform.Deploy.Tests.Prometheus;

/// <summary>Serves /metrics with every metric of the contract, growing with each scrape: a platform at work, as Prometheus sees it.</summary>
internal sealed class ContractExporter : IDisposable
{
    private static readonly Dictionary<string, string[]> LabelValues = new()
    {
        ["pool"] = ["default"],
        ["run"] = ["a", "b"],
        ["cause"] = ["shard_died"],
        ["http_route"] = ["/api/v1/experiments"],
        ["http_request_method"] = ["GET"],
        ["http_response_status_code"] = ["200", "503"],
        ["cpu_mode"] = ["user"],
    };

    private readonly IReadOnlyList<MetricDefinition> metrics;
    private readonly HttpListener listener = new();
    private int scrapes;

    public ContractExporter(IReadOnlyList<MetricDefinition> metrics)
    {
        this.metrics = metrics;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }
        listener.Prefixes.Add($"http://{Address}/");
        listener.Start();
        _ = Serve();
    }

    public string Address { get; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.ContentType = "text/plain; version=0.0.4";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Exposition(++scrapes)));
                context.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private string Exposition(int value) => string.Concat(metrics.Where(metric => metric.Name != "up").SelectMany(metric => Lines(metric, value)));

    private static IEnumerable<string> Lines(MetricDefinition metric, int value)
    {
        foreach (var labels in Combinations(metric))
            foreach (var (suffix, more) in metric.Kind == "histogram" ? [("_bucket", "le=\"1\""), ("_bucket", "le=\"+Inf\""), ("_sum", ""), ("_count", "")] : new[] { ("", "") })
                yield return string.Create(CultureInfo.InvariantCulture, $"{metric.Name}{suffix}{{{string.Join(',', labels.Append(more).Where(label => label.Length > 0))}}} {value}\n");
    }

    private static IEnumerable<IEnumerable<string>> Combinations(MetricDefinition metric) =>
        metric.Labels.Aggregate<string, IEnumerable<IEnumerable<string>>>([[]], (all, label) =>
            all.SelectMany(some => Values(metric.Name, label).Select(value => some.Append($"{label}=\"{value}\""))));

    private static string[] Values(string metric, string label) => (metric, label) switch
    {
        ("t5_mesh_devices", "state") => ["free", "leased", "draining", "unhealthy"],
        ("t5_nodes", "state") => ["alive", "draining", "lost"],
        (_, "state") => ["waiting", "running", "completed", "failed"],
        _ => LabelValues[label],
    };
}
