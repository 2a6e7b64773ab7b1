using System.Text.Json.Nodes;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Prometheus;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Grafana;

[Trait("speed", "integration")]
public sealed class DashboardTests
{
    private const int Columns = 24;
    private static readonly string File = Repository.Path("deploy/grafana/dashboards/t5platform.json");
    private static readonly JsonNode Dashboard = JsonNode.Parse(System.IO.File.ReadAllText(File))!;
    private static readonly IReadOnlyList<JsonNode> Panels = [.. DashboardQueries.Panels(Dashboard).Where(panel => panel.Text("type") != "row")];

    [Fact]
    public void Panels_HaveIdsOfTheirOwn() =>
        Assert.Empty(DashboardQueries.Panels(Dashboard).GroupBy(panel => panel.Text("id")).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Panels_SayWhatTheyShow_InAUnit() => Assert.All(Panels, panel =>
    {
        Assert.False(string.IsNullOrWhiteSpace(panel.Text("title")));
        Assert.False(string.IsNullOrWhiteSpace(panel.Text("description")));
        Assert.False(string.IsNullOrWhiteSpace(panel.Text("fieldConfig.defaults.unit") ?? panel.Text("options.yAxis.unit")));
    });

    [Fact]
    public void Panels_AskTheChosenDataSource()
    {
        Assert.Contains(Dashboard.Items("templating.list"), variable => variable.Text("type") == "datasource" && variable.Text("name") == "datasource" && variable.Text("query") == "prometheus");
        Assert.All(Panels.Concat(Panels.SelectMany(panel => panel.Items("targets"))), node =>
        {
            Assert.Equal("prometheus", node.Text("datasource.type"));
            Assert.Equal("${datasource}", node.Text("datasource.uid"));
        });
    }

    [Fact]
    public void Panels_HaveQueriesWithLettersOfTheirOwn() => Assert.All(Panels, panel =>
    {
        var letters = panel.Items("targets").Select(target => target.Text("refId")).ToList();
        Assert.NotEmpty(letters);
        Assert.Equal(letters.Distinct(), letters);
        Assert.All(panel.Items("targets"), target => Assert.False(string.IsNullOrWhiteSpace(target.Text("legendFormat"))));
    });

    [Fact]
    public void Panels_DoNotOverlap_AndFillTheirRows()
    {
        var taken = new HashSet<(long, long)>();
        foreach (var panel in DashboardQueries.Panels(Dashboard))
            foreach (var cell in Cells(panel))
                Assert.True(cell.X < Columns && taken.Add(cell), $"{panel.Text("title")} at column {cell.X}, row {cell.Y}");
        Assert.All(taken.GroupBy(cell => cell.Item2), row => Assert.Equal(Columns, row.Count()));
    }

    [Fact]
    public void Overrides_NameALegendOfTheirPanel() => Assert.All(Panels, panel =>
    {
        var legends = panel.Items("targets").Select(target => target.Text("legendFormat")!).ToList();
        foreach (var matcher in panel.Items("fieldConfig.overrides").Where(matcher => matcher.Text("matcher.id") == "byName"))
            Assert.True(legends.Any(legend => legend.Contains("{{", StringComparison.Ordinal) || legend == matcher.Text("matcher.options")), $"{panel.Text("title")}: {matcher.Text("matcher.options")}");
    });

    [Fact]
    public void Queries_NameOnlyMetricsAndLabelsOfTheContract()
    {
        var metrics = MetricDefinition.Read(Repository.Path("deploy/metrics.txt"));
        Assert.All(DashboardQueries.Read(File), query => MetricsContract.AssertKnown(metrics, query.Expression));
        Assert.All(DashboardQueries.ReadVariables(File), expression => MetricsContract.AssertKnown(metrics, expression));
    }

    [Fact]
    public void Queries_ShowEveryMetricOfThePlatform()
    {
        var shown = DashboardQueries.Read(File).SelectMany(query => PromqlNames.Metrics(query.Expression)).ToHashSet();
        var own = MetricDefinition.Read(Repository.Path("deploy/metrics.txt")).Where(metric => metric.Name.StartsWith("t5_", StringComparison.Ordinal));
        Assert.All(own, metric => Assert.True(metric.Series.Any(shown.Contains), $"no panel shows {metric.Name}"));
    }

    [Fact]
    public void FillIn_UnknownVariable_Throws()
    {
        Assert.Throws<KeyNotFoundException>(() => DashboardQueries.FillIn("up{a=\"$unheard\"}"));
        Assert.Equal("rate(a{p=~\"x\"}[9s])", DashboardQueries.FillIn("rate(a{p=~\"${pool:regex}\"}[$__rate_interval])", new Dictionary<string, string> { ["pool"] = "x", ["__rate_interval"] = "9s" }));
    }

    [Fact]
    public async Task Queries_AgainstARealPrometheus_AllAnswerWithData()
    {
        if (Tool.Where("prometheus") is not { } program)
        {
            Assert.Skip($"prometheus is neither on PATH nor in {Tool.Cache}/bin; build/setup/prometheus.sh fetches it.");
            return;
        }
        var cancellation = TestContext.Current.CancellationToken;
        using var exporter = new ContractExporter(MetricDefinition.Read(Repository.Path("deploy/metrics.txt")));
        await using var prometheus = await PrometheusServer.Start(program, exporter.Address, cancellation, Repository.Path("deploy/prometheus/alerts.yml"));
        await prometheus.UntilAnswered("count_over_time(t5_training_steps_total[1m]) >= 3", cancellation);
        foreach (var query in DashboardQueries.Read(File))
            Assert.True((await prometheus.Query(query.Expression, cancellation)).Count > 0, $"no data: {query}");
        foreach (var expression in DashboardQueries.ReadVariables(File))
            Assert.True((await prometheus.Query(expression, cancellation)).Count > 0, $"no data: {expression}");
    }

    [Fact]
    public void Provisioning_FindsTheDashboardAndTheDataSource_WhereComposeMountsThem()
    {
        var provider = Assert.Single(Yaml.Document(Repository.Read("deploy/grafana/provisioning/dashboards/t5platform.yml")).Items("providers"));
        var mounts = Yaml.Document(Repository.Read("docker-compose.yml")).Items("services.grafana.volumes").Select(mount => mount.ToString()).ToList();
        Assert.Contains($"./deploy/grafana/dashboards:{provider.Text("options.path")}:ro", mounts);
        Assert.Contains("./deploy/grafana/provisioning:/etc/grafana/provisioning:ro", mounts);
        var source = Assert.Single(Yaml.Document(Repository.Read("deploy/grafana/provisioning/datasources/prometheus.yml")).Items("datasources"));
        Assert.Equal("prometheus", source.Text("type"));
        Assert.Equal(Yaml.Document(Repository.Read("deploy/prometheus/prometheus.yml")).Text("global.scrape_interval"), source.Text("jsonData.timeInterval"));
    }

    private static IEnumerable<(long X, long Y)> Cells(JsonNode panel)
    {
        var (x, y, w, h) = ((long)panel.At("gridPos.x")!, (long)panel.At("gridPos.y")!, (long)panel.At("gridPos.w")!, (long)panel.At("gridPos.h")!);
        for (var column = x; column < x + w; column++)
            for (var row = y; row < y + h; row++)
                yield return (column, row);
    }
}
