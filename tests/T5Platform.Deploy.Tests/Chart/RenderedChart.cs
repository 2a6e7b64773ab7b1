using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Chart;

/// <summary>What a real Helm makes of the chart with one file of values, on a cluster with the Prometheus operator.</summary>
internal sealed record RenderedChart(string Text, IReadOnlyList<JsonNode> Objects)
{
    private static readonly ConcurrentDictionary<string, Task<RenderedChart>> Rendered = new();

    /// <summary>The files of Chart/Values, as theory data.</summary>
    public static TheoryData<string> Values { get; } = [.. Directory.GetFiles(ValuesFolder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    public static IReadOnlyList<string> Options { get; } = ["--namespace", "research", "--kube-version", "1.32.0"];

    public static IReadOnlyList<string> OperatorOptions { get; } = ["--api-versions", "monitoring.coreos.com/v1", "--api-versions", "policy/v1"];

    private static string ValuesFolder => Repository.Path("tests/T5Platform.Deploy.Tests/Chart/Values");

    public static Task<RenderedChart> Of(string values) => Rendered.GetOrAdd(values, Render);

    public static Task<ToolResult> Template(params IEnumerable<string> more) =>
        Tool.Helm.Run(["template", "trial", "charts/t5platform", .. Options, .. more]);

    public static string File(string values) => Path.Combine(ValuesFolder, values + ".yaml");

    public IEnumerable<JsonNode> Kind(params string[] kinds) => Objects.Where(@object => kinds.Contains(@object.Text("kind")));

    public JsonNode One(string kind, string? component = null) =>
        Assert.Single(Kind(kind), @object => component is null || @object.At("metadata.labels")!["app.kubernetes.io/component"]!.ToString() == component);

    public IEnumerable<JsonNode> All(string member) => Objects.SelectMany(@object => @object.All()).Select(node => node.At(member)).OfType<JsonNode>();

    /// <summary>Every pod that the chart makes, with its owner's kind and name for messages.</summary>
    public IEnumerable<(string Owner, JsonNode Pod)> Pods() => Objects
        .Select(@object => (Owner: $"{@object.Text("kind")} {@object.Text("metadata.name")}", Pod: @object.Text("kind") == "Pod" ? @object : @object.At("spec.template")))
        .Where(pair => pair.Pod is not null)!;

    private static async Task<RenderedChart> Render(string values)
    {
        var result = await Template(["--values", File(values), .. OperatorOptions]);
        Assert.True(result.Status == 0, result.Errors);
        return new(result.Output, Yaml.Documents(result.Output));
    }
}
