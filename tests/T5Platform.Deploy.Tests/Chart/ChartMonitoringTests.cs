using System.Text.Json.Nodes;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Chart;

[Trait("speed", "integration")]
public sealed class ChartMonitoringTests
{
    [Fact]
    public async Task PrometheusRule_HoldsTheAlertsOfDeploy()
    {
        var rule = (await RenderedChart.Of("defaults")).One("PrometheusRule");
        Assert.True(JsonNode.DeepEquals(Yaml.Document(Repository.Read("deploy/prometheus/alerts.yml")), rule.At("spec")));
    }

    [Fact]
    public async Task PrometheusRule_IsAcceptedByPromtool()
    {
        var promtool = Tool.Promtool;
        var rule = (await RenderedChart.Of("everything")).One("PrometheusRule");
        using var folder = new TemporaryFolder();
        var result = await promtool.Run("check", "rules", folder.Write("rules.yml", rule.At("spec")!.ToJsonString()));
        Assert.True(result.Status == 0, result.All);
    }

    [Fact]
    public async Task Dashboard_IsTheOneOfDeploy_UntouchedByTemplates()
    {
        var map = Assert.Single((await RenderedChart.Of("defaults")).Kind("ConfigMap"), map => map.At("metadata.labels")!["grafana_dashboard"] is not null);
        Assert.Equal(Repository.Read("deploy/grafana/dashboards/t5platform.json").TrimEnd(), map.At("data")!["t5platform.json"]!.ToString().TrimEnd());
    }

    [Fact]
    public async Task ServiceMonitor_SelectsTheHttpServiceOnly_AndNamesTheJobAsTheRulesDo()
    {
        var chart = await RenderedChart.Of("defaults");
        var monitor = chart.One("ServiceMonitor");
        var selector = monitor.Members("spec.selector.matchLabels");
        var service = Assert.Single(chart.Kind("Service"), service => selector.All(pair => service.Members("metadata.labels").GetValueOrDefault(pair.Key)?.ToString() == pair.Value!.ToString()));
        var endpoint = Assert.Single(monitor.Items("spec.endpoints"));
        Assert.Contains(service.Items("spec.ports"), port => port.Text("name") == endpoint.Text("port"));
        Assert.Contains(endpoint.Items("relabelings"), rule => rule.Text("targetLabel") == "job" && rule.Text("replacement") == "t5platform");
    }

    [Fact]
    public async Task TestPod_AsksTheWebServiceOnItsPort()
    {
        var chart = await RenderedChart.Of("ingress");
        var pod = chart.One("Pod");
        var service = Assert.Single(chart.Kind("Service"), service => service.Text("spec.type") == "ClusterIP");
        Assert.Contains($"/dev/tcp/{service.Text("metadata.name")}/8080", pod.ToJsonString(), StringComparison.Ordinal);
    }
}
