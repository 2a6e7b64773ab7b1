using System.Text.RegularExpressions;
using T5Platform.Deploy.Tests.Files;

namespace T5Platform.Deploy.Tests.Setup;

/// <summary>A setting that no program reads would be set in vain, and nobody would be told.</summary>
[Trait("speed", "unit")]
public sealed partial class SettingsTests
{
    // Of the scripts and of Compose's own file, not of the programs.
    private static readonly string[] Others = ["T5_POSTGRES_PASSWORD", "T5_HTTP_PORT", "T5_PLATFORM_IMAGE", "T5_AGENT_IMAGE"];

    public static TheoryData<string> Files { get; } =
    [
        "docker-compose.yml", "deploy/docker/platform.Dockerfile", "deploy/docker/agent.Dockerfile", "docs/deployment.md",
        .. Directory.GetFiles(Repository.Path("charts/t5platform/templates"), "*.yaml").Select(file => Path.GetRelativePath(Repository.Root, file)).Order(),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Settings_NamedInDeployment_AreReadByAProgram(string file)
    {
        var known = Known();
        Assert.All(Variable().Matches(Repository.Read(file)).Select(match => match.Value).Except(Others), name => Assert.Contains(name, known));
    }

    [Fact]
    public void Settings_ThatAProgramReads_AreDocumented()
    {
        var documented = Variable().Matches(Repository.Read("docs/deployment.md")).Select(match => match.Value).ToHashSet();
        Assert.All(Known(), name => Assert.Contains(name, documented));
    }

    // The host's own list, and what only the agent on its own reads.
    private static HashSet<string> Known()
    {
        const string List = "src/T5Platform.Host/Settings/KnownSetting.cs";
        Assert.SkipUnless(File.Exists(Repository.Path(List)), $"{List} does not exist: the host keeps no list of its settings.");
        return [.. Entry().Matches(Repository.Read(List)).Select(match => "T5_" + match.Groups[1].Value), "T5_GATEWAYS"];
    }

    [GeneratedRegex(@"T5_[A-Z][A-Z_]*[A-Z]")]
    private static partial Regex Variable();

    [GeneratedRegex("new\\(\"([A-Z_]+)\",")]
    private static partial Regex Entry();
}
