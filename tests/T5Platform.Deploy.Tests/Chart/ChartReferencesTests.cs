using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Chart;

/// <summary>What no schema sees: that each name, label and port means something that is there.</summary>
[Trait("speed", "integration")]
public sealed partial class ChartReferencesTests
{
    // Made by the user, or by Kubernetes, before the chart.
    private static readonly HashSet<string> Given = ["t5platform-postgres", "checkpoints", "data-sets", "crawl", "default"];

    public static TheoryData<string> Values => RenderedChart.Values;

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Names_AreDns1123(string values)
    {
        var chart = await RenderedChart.Of(values);
        Assert.All(chart.Objects, @object => Assert.Matches(Dns1123(), @object.Text("metadata.name")));
        Assert.All(chart.Kind("Service"), service => Assert.Matches(Dns1035(), service.Text("metadata.name")));
        Assert.All(Containers(chart), container => Assert.Matches(Dns1035(), container.Text("name")));
        Assert.All(chart.Objects.SelectMany(@object => @object.Members("metadata.labels")), label => Assert.Matches(LabelValue(), label.Value!.ToString()));
    }

    [Fact]
    public async Task Names_LongRelease_StillFit()
    {
        var result = await RenderedChart.Template("--name-template", new string('r', 53));
        Assert.All(Yaml.Documents(result.Output), @object => Assert.InRange(@object.Text("metadata.name")!.Length, 1, 52));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Selectors_MatchThePodsTheyMean(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var owner in chart.Kind("Deployment", "DaemonSet"))
            Assert.True(Selects(owner.Members("spec.selector.matchLabels"), owner.At("spec.template")!), owner.Text("metadata.name"));
        foreach (var service in chart.Kind("Service"))
            Assert.Single(chart.Pods(), pod => Selects(service.Members("spec.selector"), pod.Pod));
        foreach (var budget in chart.Kind("PodDisruptionBudget"))
            Assert.Single(chart.Pods(), pod => Selects(budget.Members("spec.selector.matchLabels"), pod.Pod));
        foreach (var policy in chart.Kind("NetworkPolicy"))
            Assert.Single(chart.Pods(), pod => Selects(policy.Members("spec.podSelector.matchLabels"), pod.Pod));
        foreach (var peer in chart.Kind("NetworkPolicy").SelectMany(policy => policy.All()).Where(node => node.At("podSelector.matchLabels") is not null && node.At("policyTypes") is null))
            Assert.Contains(chart.Pods(), pod => Selects(peer.Members("podSelector.matchLabels"), pod.Pod));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Ports_OfServicesProbesAndPolicies_AreContainerPorts(string values)
    {
        var chart = await RenderedChart.Of(values);
        var platform = chart.One("Deployment").At("spec.template")!;
        var ports = platform.Items("spec.containers").SelectMany(container => container.Items("ports")).ToDictionary(port => port.Text("name")!, port => port.Text("containerPort"));
        Assert.All(chart.Kind("Service").SelectMany(service => service.Items("spec.ports")), port => Assert.Contains(port.Text("targetPort")!, ports.Keys));
        Assert.All(platform.All().Where(node => node.At("httpGet") is not null), probe => Assert.Contains(probe.Text("httpGet.port")!, ports.Keys));
        Assert.All(Headless(chart).Items("spec.ports"), port => Assert.Equal(ports[port.Text("targetPort")!], port.Text("port")));
        foreach (var port in chart.Kind("NetworkPolicy").Where(policy => !policy.Text("metadata.name")!.EndsWith("-agent", StringComparison.Ordinal)).SelectMany(policy => policy.Items("spec.ingress")).SelectMany(rule => rule.Items("ports")))
            Assert.Contains(port.Text("port")!, ports.Keys);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task References_ToConfigSecretsClaimsAndAccounts_Exist(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var (owner, pod) in chart.Pods())
        {
            AssertExist(chart, owner, "ConfigMap", Names(pod, "configMapRef.name").Concat(Names(pod, "configMapKeyRef.name")).Concat(Names(pod, "configMap.name")));
            AssertExist(chart, owner, "Secret", Names(pod, "secretKeyRef.name").Concat(Names(pod, "secretRef.name")));
            AssertExist(chart, owner, "PersistentVolumeClaim", Names(pod, "persistentVolumeClaim.claimName"));
            AssertExist(chart, owner, "ServiceAccount", pod.Text("spec.serviceAccountName") is { } account ? [account] : []);
        }
        foreach (var ingress in chart.Kind("Ingress"))
            AssertExist(chart, "Ingress", "Service", Names(ingress, "service.name"));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task VolumeMounts_NameVolumes_AndEveryVolumeIsMounted(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var (owner, pod) in chart.Pods())
        {
            var volumes = pod.Items("spec.volumes").Select(volume => volume.Text("name")).Order().ToList();
            var mounted = pod.Items("spec.containers").SelectMany(container => container.Items("volumeMounts")).Select(mount => mount.Text("name")).Order().ToList();
            Assert.True(volumes.SequenceEqual(mounted), owner);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Agents_ReachTheGatewaysThroughTheHeadlessService(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var agent in chart.Kind("DaemonSet"))
            Assert.Equal(Headless(chart).Text("metadata.name"), Environment(agent.At("spec.template")!)["T5_GATEWAYS"].Text("value"));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task DependentVariables_ComeAfterWhatTheyUse(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var container in Containers(chart))
        {
            var seen = new HashSet<string>();
            foreach (var variable in container.Items("env"))
            {
                Assert.All(Used().Matches(variable.Text("value") ?? "").Select(match => match.Groups[1].Value), name => Assert.Contains(name, seen));
                seen.Add(variable.Text("name")!);
            }
        }
    }

    [Fact]
    public async Task NodesMap_EachEntry_IsAFileThatItsAgentReads()
    {
        var chart = await RenderedChart.Of("gpu");
        var nodes = Assert.Single(chart.Kind("ConfigMap"), map => map.Text("metadata.name")!.EndsWith("-nodes", StringComparison.Ordinal)).Members("data");
        Assert.Equal("export T5_ORIGIN=0,4\n", nodes["machine-b"]!.ToString());
        Assert.Equal("export T5_POOL=other\nexport T5_POD=pod-1\nexport T5_MESH=4x2\n", nodes["machine-c.example"]!.ToString());
        var mount = chart.One("DaemonSet").All().Single(node => node.Text("mountPath") == "/etc/t5platform/nodes");
        Assert.Equal("nodes", mount.Text("name"));
    }

    internal static IReadOnlyDictionary<string, JsonNode> Environment(JsonNode pod) =>
        pod.Items("spec.containers").SelectMany(container => container.Items("env")).ToDictionary(variable => variable.Text("name")!);

    private static JsonNode Headless(RenderedChart chart) => Assert.Single(chart.Kind("Service"), service => service.Text("spec.clusterIP") == "None");

    private static IEnumerable<JsonNode> Containers(RenderedChart chart) => chart.Pods().SelectMany(pod => pod.Pod.Items("spec.containers"));

    private static bool Selects(IReadOnlyDictionary<string, JsonNode?> selector, JsonNode pod)
    {
        var labels = pod.Members("metadata.labels");
        return selector.Count > 0 && selector.All(pair => labels.GetValueOrDefault(pair.Key)?.ToString() == pair.Value!.ToString());
    }

    private static IEnumerable<string> Names(JsonNode node, string path) => node.All().Select(part => part.Text(path)).OfType<string>();

    private static void AssertExist(RenderedChart chart, string owner, string kind, IEnumerable<string> names)
    {
        var existing = chart.Kind(kind).Select(@object => @object.Text("metadata.name")!).Concat(Given).ToHashSet();
        Assert.All(names, name => Assert.True(existing.Contains(name), $"{owner} needs {kind} {name}, which nothing makes"));
    }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$")]
    private static partial Regex Dns1123();

    [GeneratedRegex(@"^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$")]
    private static partial Regex Dns1035();

    [GeneratedRegex(@"^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$")]
    private static partial Regex LabelValue();

    [GeneratedRegex(@"\$\(([A-Z0-9_]+)\)")]
    private static partial Regex Used();
}
