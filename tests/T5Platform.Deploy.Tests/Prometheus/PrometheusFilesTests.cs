using System.Text.Json.Nodes;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Prometheus;

[Trait("speed", "integration")]
public sealed class PrometheusFilesTests
{
    [Fact]
    public async Task Configuration_IsAcceptedByPromtool()
    {
        var result = await Tool.Promtool.Run("check", "config", "deploy/prometheus/prometheus.yml");
        Assert.True(result.Status == 0, result.All);
    }

    [Fact]
    public async Task Rules_AreAcceptedByPromtool()
    {
        var result = await Tool.Promtool.Run("check", "rules", "--lint-fatal", "deploy/prometheus/alerts.yml");
        Assert.True(result.Status == 0, result.All);
    }

    [Fact]
    public async Task Rules_PassTheirOwnTests()
    {
        var result = await Tool.Promtool.Run("test", "rules", "deploy/prometheus/alerts.test.yml");
        Assert.True(result.Status == 0, result.All);
    }

    [Fact]
    public async Task Rules_WithAPlantedFault_AreRefused()
    {
        var promtool = Tool.Promtool;
        using var folder = new TemporaryFolder();
        var faulty = folder.Write("alerts.yml", Repository.Read("deploy/prometheus/alerts.yml").Replace("max(t5_nodes", "max((t5_nodes", StringComparison.Ordinal));
        Assert.NotEqual(0, (await promtool.Run("check", "rules", faulty)).Status);
    }

    [Fact]
    public void Rules_EachAlert_HasATestInWhichItFires()
    {
        var fired = Yaml.Document(Repository.Read("deploy/prometheus/alerts.test.yml")).Items("tests")
            .SelectMany(test => test.Items("alert_rule_test")).Where(test => test.Items("exp_alerts").Any()).Select(test => test.Text("alertname")).ToHashSet();
        Assert.All(Alerts(), alert => Assert.Contains(alert.Text("alert"), fired));
    }

    [Fact]
    public void Rules_EachAlert_HasASeverityASummaryAndWhatToDo() => Assert.All(Alerts(), alert =>
    {
        Assert.Contains(alert.Text("labels.severity"), new[] { "critical", "warning" });
        Assert.False(string.IsNullOrWhiteSpace(alert.Text("annotations.summary")));
        Assert.False(string.IsNullOrWhiteSpace(alert.Text("annotations.description")));
    });

    [Fact]
    public void Rules_NameOnlyMetricsAndLabelsOfTheContract()
    {
        var metrics = MetricDefinition.Read(Repository.Path("deploy/metrics.txt"));
        Assert.All(Alerts(), alert => MetricsContract.AssertKnown(metrics, alert.Text("expr")!));
    }

    private static IEnumerable<JsonNode> Alerts() =>
        Yaml.Document(Repository.Read("deploy/prometheus/alerts.yml")).Items("groups").SelectMany(group => group.Items("rules"));
}
