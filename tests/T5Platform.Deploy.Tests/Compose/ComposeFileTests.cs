using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Compose;

/// <summary>What `docker compose config` does not see, or is not there to see.</summary>
[Trait("speed", "unit")]
public sealed partial class ComposeFileTests
{
    private static readonly string Text = Repository.Read("docker-compose.yml");
    private static readonly JsonObject File = Yaml.Document(Text);
    private static readonly IReadOnlyDictionary<string, JsonNode?> Services = File.Members("services");

    [Fact]
    public void Services_AreThosePromised() =>
        Assert.Equal(["agent", "grafana", "migrate", "platform", "postgres", "prometheus"], Services.Keys.Order());

    [Fact]
    public void Builds_NameDockerfilesThatExist() => Assert.All(Services.Values.Where(service => service.At("build") is not null), service =>
        Assert.True(System.IO.File.Exists(Repository.Path(service.Text("build.dockerfile")!))));

    [Fact]
    public void Images_ArePinned() => Assert.All(Services.Values.Where(service => service.At("build") is null), service =>
    {
        var tag = service.Text("image")!.Split(':').ElementAtOrDefault(1);
        Assert.False(tag is null or "latest", service.Text("image"));
    });

    [Fact]
    public void Ports_ArePublishedOnLoopbackOnly() =>
        Assert.All(Services.Values.SelectMany(service => service.Items("ports")), port => Assert.StartsWith("127.0.0.1:", port.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Services_EachButTheMigration_AreWatched()
    {
        foreach (var (name, service) in Services.Where(service => service.Key != "migrate"))
            Assert.True(service.At("healthcheck.test") is not null || Healthcheck().IsMatch(Dockerfile(service)), $"{name} has no health check");
    }

    [Fact]
    public void Dependencies_WaitOnlyForWhatCanCome()
    {
        foreach (var (name, dependency) in Services.Values.SelectMany(service => service.Members("depends_on")))
        {
            Assert.Contains(name, Services.Keys);
            if (dependency.Text("condition") == "service_healthy")
                Assert.True(Services[name].At("healthcheck.test") is not null || Dockerfile(Services[name]).Contains("HEALTHCHECK --", StringComparison.Ordinal), $"{name} never becomes healthy");
            else
                Assert.Equal(("service_completed_successfully", "migrate"), (dependency.Text("condition"), name));
        }
    }

    [Fact]
    public void Volumes_AreDeclaredAndUsed_AndBoundFoldersExist()
    {
        var sources = Services.Values.SelectMany(service => service.Items("volumes")).Select(mount => mount.ToString().Split(':')[0]).ToList();
        Assert.Equal(File.Members("volumes").Keys.Order(), sources.Where(source => !source.StartsWith('.')).Distinct().Order());
        Assert.All(sources.Where(source => source.StartsWith('.')), source => Assert.True(Directory.Exists(Repository.Path(source)), source));
    }

    [Fact]
    public void Checkpoints_AreSharedByPlatformAndAgent()
    {
        const string Mount = "blobs:/var/lib/t5platform/blobs";
        Assert.Contains(Services["platform"].Items("volumes"), mount => mount.ToString() == Mount);
        Assert.Contains(Services["agent"].Items("volumes"), mount => mount.ToString() == Mount);
    }

    [Fact]
    public void Agent_HoldsNoDatabaseCredential_AndFindsTheGatewaysByName()
    {
        Assert.DoesNotContain("POSTGRES", Services["agent"]!.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Services["agent"].Text("environment.T5_GATEWAYS"), Services.Keys);
        Assert.Equal(Services["platform"].Text("environment.T5_CLUSTER_ID"), Services["agent"].Text("environment.T5_CLUSTER_ID"));
    }

    [Fact]
    public void Passwords_ComeFromVariablesWithoutDefault_AndAMessage()
    {
        var secret = Variable().Matches(Text).Where(match => match.Groups["name"].Value.Contains("PASSWORD", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(secret);
        Assert.All(secret, match => Assert.StartsWith(":?", match.Groups["rest"].Value, StringComparison.Ordinal));
        // Nothing that is called a password is written out.
        Assert.All(PasswordValue().Matches(Text).Select(match => match.Groups[1].Value), value => Assert.StartsWith("${", value, StringComparison.Ordinal));
    }

    [Fact]
    public void Variables_AreAllInTheExample()
    {
        var example = Repository.Read("deploy/compose.env.example");
        var names = Variable().Matches(Text).Select(match => match.Groups["name"].Value).Distinct().Where(name => !name.EndsWith("_IMAGE", StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($"{name}=", example, StringComparison.Ordinal));
    }

    [Fact]
    public void Prometheus_ScrapesThePlatformsPort()
    {
        var scrape = Yaml.Document(Repository.Read("deploy/prometheus/prometheus.yml")).Items("scrape_configs").Single();
        var target = scrape.Items("dns_sd_configs").Single();
        Assert.Equal("platform", Assert.Single(target.Items("names")).ToString());
        Assert.EndsWith($":{target.Text("port")}", Assert.Single(Services["platform"].Items("ports")).ToString(), StringComparison.Ordinal);
    }

    private static string Dockerfile(JsonNode? service) => service.Text("build.dockerfile") is { } file ? Repository.Read(file) : "";

    [GeneratedRegex(@"(?<!\$)\$\{(?<name>[A-Z0-9_]+)(?<rest>[^}]*)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?:PASSWORD: |Password=)(\S+)")]
    private static partial Regex PasswordValue();

    // With its command, or with NONE and the reason above it.
    [GeneratedRegex(@"(?m)^# .*\nHEALTHCHECK ")]
    private static partial Regex Healthcheck();
}
