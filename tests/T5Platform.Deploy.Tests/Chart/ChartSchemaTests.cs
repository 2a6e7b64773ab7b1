using System.Text.Json.Nodes;
using k8s;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Kubernetes;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Chart;

[Trait("speed", "integration")]
public sealed class ChartSchemaTests
{
    public static TheoryData<string> Values => RenderedChart.Values;

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Lint_EachValues_HasNoComplaint(string values)
    {
        var result = await Tool.Helm.Run("lint", "--strict", "charts/t5platform", "--values", RenderedChart.File(values));
        Assert.True(result.Status == 0, result.All);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Template_EachValues_FitsKubernetesSchemaStrictly(string values)
    {
        var schema = KubernetesSchema.Require();
        var chart = await RenderedChart.Of(values);
        Assert.NotEmpty(chart.Objects);
        Assert.Empty(chart.Objects.Where(IsBuiltIn).SelectMany(schema.Check));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Template_EachValues_IsReadByTheClientStrictly(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var @object in chart.Objects.Where(IsBuiltIn))
            Assert.Single(KubernetesYaml.LoadAllFromString(@object.ToJsonString(), strict: true));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Template_EachValues_HasNoObjectTwice(string values)
    {
        var chart = await RenderedChart.Of(values);
        var names = chart.Objects.Select(@object => $"{@object.Text("kind")} {@object.Text("metadata.name")}").ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task Template_ClusterWithoutOperatorOrBudgets_LeavesThemOut()
    {
        var result = await RenderedChart.Template();
        var kinds = Yaml.Documents(result.Output).Select(@object => @object.Text("kind")).ToHashSet();
        Assert.DoesNotContain("ServiceMonitor", kinds);
        Assert.DoesNotContain("PrometheusRule", kinds);
        Assert.Contains("ServiceMonitor", (await RenderedChart.Of("defaults")).Objects.Select(@object => @object.Text("kind")));
    }

    private static bool IsBuiltIn(JsonNode @object) => !@object.Text("apiVersion")!.StartsWith("monitoring.coreos.com/", StringComparison.Ordinal);
}
