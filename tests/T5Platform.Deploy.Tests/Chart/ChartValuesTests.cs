using System.Text.Json.Nodes;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Chart;

/// <summary>values.schema.json refuses what is not meant, and the templates what the schema cannot see.</summary>
[Trait("speed", "integration")]
public sealed class ChartValuesTests
{
    [Theory]
    [InlineData("platfrom.replicas=3", "platfrom")]
    [InlineData("platform.replica=3", "replica")]
    [InlineData("platform.replicas=0", "replicas")]
    [InlineData("platform.replicas=many", "replicas")]
    [InlineData("platform.terminationGracePeriodSeconds=10", "terminationGracePeriodSeconds")]
    [InlineData("platform.image.digest=sha256:12", "digest")]
    [InlineData("platform.env.PATH=x", "env")]
    [InlineData("image.pullPolicy=Sometimes", "pullPolicy")]
    [InlineData("service.type=ExternalName", "type")]
    [InlineData("service.port=70000", "port")]
    [InlineData("c4.stage=sweep", "stage")]
    [InlineData("c4.shards=0", "shards")]
    [InlineData("agent.mesh=2by2", "mesh")]
    [InlineData("agent.mesh=0x2", "mesh")]
    [InlineData("agent.pod=Pod_0", "pod")]
    [InlineData("agent.nodes.a.origin=1", "origin")]
    [InlineData("agent.nodes.a.rows=1", "rows")]
    [InlineData("agent.gpu.count=0", "count")]
    [InlineData("agent.env.T5_POSTGRES=x", "agent.env")]
    [InlineData("agent.sharedMemory=lots", "sharedMemory")]
    [InlineData("agent.cacheHostPath=relative", "cacheHostPath")]
    [InlineData("blobs.accessModes[0]=ReadOnlyMany", "accessModes")]
    [InlineData("blobs.size=big", "size")]
    [InlineData("monitoring.serviceMonitor.interval=often", "interval")]
    [InlineData("ingress.hosts[0].host=a", "hosts")]
    [InlineData("fullnameOverride=Upper_Case", "fullnameOverride")]
    public async Task Template_BadValue_IsRefusedByItsName(string value, string named)
    {
        var result = await RenderedChart.Template("--set", value);
        Assert.NotEqual(0, result.Status);
        Assert.Contains("don't meet the specifications of the schema", result.Errors, StringComparison.Ordinal);
        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("database.existingSecret=", "database.existingSecret or database.connectionString must be set")]
    [InlineData("c4.enabled=true", "c4.claim must name a PersistentVolumeClaim")]
    [InlineData("agent.gpu.enabled=true", "agent.mesh is 1x1, which is 1 devices, but agent.gpu.count is 8")]
    [InlineData("agent.gpu.enabled=true,agent.mesh=2x4,agent.nodes.a.mesh=2x2", "agent.nodes.a.mesh is 2x2")]
    public async Task Template_ValuesThatContradict_AreRefusedWithASentence(string values, string sentence)
    {
        var result = await RenderedChart.Template("--set", values);
        Assert.NotEqual(0, result.Status);
        Assert.Contains(sentence, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_EachGroup_IsExplained()
    {
        var lines = Repository.Read("charts/t5platform/values.yaml").Split('\n');
        var groups = Enumerable.Range(0, lines.Length).Where(i => lines[i].Length > 0 && char.IsAsciiLetter(lines[i][0]));
        Assert.All(groups, i => Assert.True(IsExplained(lines, i), $"values.yaml line {i + 1}: '{lines[i]}' is not explained"));
    }

    [Fact]
    public void Schema_KnowsExactlyTheSettingsOfTheValuesFile()
    {
        var schema = JsonNode.Parse(Repository.Read("charts/t5platform/values.schema.json"))!;
        var values = Yaml.Document(Repository.Read("charts/t5platform/values.yaml"));
        AssertSame(values, schema, schema, "");
    }

    // In the block of comments and settings above it, or within the group.
    private static bool IsExplained(string[] lines, int i) =>
        lines.Take(i).Reverse().TakeWhile(line => line.Length > 0).Any(line => line.StartsWith('#'))
        || lines.Skip(i + 1).TakeWhile(line => line.StartsWith(' ')).Any(line => line.TrimStart().StartsWith('#'));

    private static void AssertSame(JsonObject values, JsonNode schema, JsonNode root, string path)
    {
        var known = schema.Members("properties");
        Assert.True(values.Select(pair => pair.Key).Order().SequenceEqual(known.Keys.Where(key => key != "global").Order()), $"values and schema differ in '{path}'");
        foreach (var (name, value) in values)
            if (value is JsonObject group && Resolve(known[name]!, root) is var inner && inner.At("properties") is not null)
                AssertSame(group, inner, root, $"{path}.{name}");
    }

    private static JsonNode Resolve(JsonNode schema, JsonNode root) =>
        schema.Text("$ref") is { } reference ? root.At("definitions")![reference.Split('/')[^1]]! : schema;
}
