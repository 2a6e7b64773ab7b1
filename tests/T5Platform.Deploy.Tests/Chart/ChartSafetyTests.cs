using System.Globalization;
using System.Text.Json.Nodes;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Chart;

/// <summary>What the design promises of the deployed platform: nodes without credentials, silos that are never throttled, clean ends.</summary>
[Trait("speed", "integration")]
public sealed class ChartSafetyTests
{
    public static TheoryData<string> Values => RenderedChart.Values;

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Agents_HoldNoDatabaseCredential(string values)
    {
        var chart = await RenderedChart.Of(values);
        var secrets = chart.Kind("Secret").Select(secret => secret.Text("metadata.name")!).Append("t5platform-postgres").ToList();
        foreach (var agent in chart.Kind("DaemonSet"))
        {
            var text = agent.ToJsonString();
            Assert.DoesNotContain("T5_POSTGRES", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secretKeyRef", text, StringComparison.Ordinal);
            Assert.All(secrets, secret => Assert.DoesNotContain($"\"{secret}\"", text, StringComparison.Ordinal));
        }
        // What they take whole, with envFrom, holds none either.
        Assert.All(chart.Kind("ConfigMap"), map => Assert.DoesNotContain("Password", map.ToJsonString(), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Pods_MeetTheRestrictedStandard(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var (owner, pod) in chart.Pods())
        {
            Assert.True((bool?)pod.At("spec.securityContext.runAsNonRoot") == true, owner);
            Assert.Equal("RuntimeDefault", pod.Text("spec.securityContext.seccompProfile.type"));
            Assert.True((bool?)pod.At("spec.automountServiceAccountToken") == false, owner);
            Assert.Null(pod.At("spec.hostNetwork") ?? pod.At("spec.hostPID") ?? pod.At("spec.hostIPC"));
            Assert.All(pod.Items("spec.containers"), container => AssertRestricted(container, owner));
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Platform_RollsWithoutGap_AndEndsInPeace(string values)
    {
        var platform = (await RenderedChart.Of(values)).One("Deployment");
        Assert.Equal("0", platform.Text("spec.strategy.rollingUpdate.maxUnavailable"));
        var pod = platform.At("spec.template.spec")!;
        var container = Assert.Single(pod.Items("containers"));
        Assert.Null(container.At("resources.limits")!["cpu"]);
        Assert.NotNull(container.At("resources.limits.memory"));
        // The host's own shutdown takes up to 30 s, after the pause of preStop.
        var pause = int.Parse(container.At("lifecycle.preStop.exec.command")![1]!.ToString(), CultureInfo.InvariantCulture);
        Assert.True((long)pod["terminationGracePeriodSeconds"]! > 30 + pause);
        Assert.Equal("/readyz", container.Text("readinessProbe.httpGet.path"));
        Assert.Equal("/healthz", container.Text("livenessProbe.httpGet.path"));
        Assert.Equal("/healthz", container.Text("startupProbe.httpGet.path"));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task PodIp_IsWhatSilosAndAgentsAdvertise(string values)
    {
        foreach (var (owner, pod) in (await RenderedChart.Of(values)).Pods().Where(pod => pod.Owner.StartsWith('D')))
        {
            var environment = ChartReferencesTests.Environment(pod);
            Assert.True(environment["POD_IP"].Text("valueFrom.fieldRef.fieldPath") == "status.podIP", owner);
            Assert.Equal("$(POD_IP)", environment["T5_ADVERTISE_IP"].Text("value"));
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Migration_NeedsNothingThatTheReleaseMakesLater(string values)
    {
        var chart = await RenderedChart.Of(values);
        foreach (var job in chart.Kind("Job").Where(job => job.At("metadata.labels")!["app.kubernetes.io/component"]!.ToString() == "migration"))
        {
            Assert.Equal("pre-install,pre-upgrade", Annotation(job, "helm.sh/hook"));
            var later = chart.Objects.Where(@object => Annotation(@object, "helm.sh/hook") is null).Select(@object => (Kind: @object.Text("kind"), Name: @object.Text("metadata.name"))).ToHashSet();
            var secret = job.All().Select(node => node.Text("secretKeyRef.name")).OfType<string>().Single();
            Assert.DoesNotContain(("Secret", secret), later);
            Assert.DoesNotContain(("ServiceAccount", job.Text("spec.template.spec.serviceAccountName")), later);
            Assert.DoesNotContain(job.All(), node => node.At("configMapRef") is not null || node.At("persistentVolumeClaim") is not null);
            // A Secret that is a hook too must come first.
            foreach (var hook in chart.Kind("Secret").Where(@object => @object.Text("metadata.name") == secret))
                Assert.True(Weight(hook) < Weight(job));
        }
    }

    [Fact]
    public async Task ConnectionString_IsTheSameInBothSecrets_ByteForByte()
    {
        var chart = await RenderedChart.Of("connection-string");
        var given = Yaml.Document(await File.ReadAllTextAsync(RenderedChart.File("connection-string"), TestContext.Current.CancellationToken)).Text("database.connectionString");
        var secrets = chart.Kind("Secret").ToList();
        Assert.Equal(2, secrets.Count);
        Assert.All(secrets, secret => Assert.Equal(given, secret.Text("stringData.dsn")));
        Assert.All(chart.All("secretKeyRef"), reference => Assert.Equal("dsn", reference.Text("key")));
    }

    [Fact]
    public async Task Gpu_LimitsAreOneDevicePerPlaceOfTheBlock()
    {
        var agent = (await RenderedChart.Of("gpu")).One("DaemonSet");
        var limits = agent.At("spec.template.spec")!.Items("containers").Single().At("resources.limits")!;
        Assert.Equal(8, (long)limits["nvidia.com/gpu"]!);
        Assert.Equal("16Gi", limits.Text("memory"));
        Assert.Equal("nvidia", agent.Text("spec.template.spec.runtimeClassName"));
        Assert.Equal("cuda", ChartReferencesTests.Environment(agent.At("spec.template")!)["T5_DEVICES"].Text("value"));
        Assert.EndsWith("-cuda", agent.At("spec.template.spec")!.Items("containers").Single().Text("image"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checkpoints_OutliveTheRelease() =>
        Assert.Equal("keep", Annotation((await RenderedChart.Of("defaults")).One("PersistentVolumeClaim"), "helm.sh/resource-policy"));

    private static string? Annotation(JsonNode @object, string name) => @object.At("metadata.annotations")?[name]?.ToString();

    private static int Weight(JsonNode hook) => int.Parse(Annotation(hook, "helm.sh/hook-weight") ?? "0", CultureInfo.InvariantCulture);

    private static void AssertRestricted(JsonNode container, string owner)
    {
        Assert.True((bool?)container.At("securityContext.allowPrivilegeEscalation") == false, owner);
        Assert.True((bool?)container.At("securityContext.readOnlyRootFilesystem") == true, owner);
        Assert.Null(container.At("securityContext.privileged"));
        Assert.Equal("ALL", container.At("securityContext.capabilities.drop")![0]!.ToString());
    }
}
