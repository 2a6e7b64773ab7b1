using T5Platform.Deploy.Tests.Files;
using T5Platform.Deploy.Tests.Tools;

namespace T5Platform.Deploy.Tests.Compose;

/// <summary>docker compose reads the file as it would to start it; no daemon is needed.</summary>
[Trait("speed", "integration")]
public sealed class ComposeConfigTests
{
    private static readonly Dictionary<string, string?> Passwords = new() { ["T5_POSTGRES_PASSWORD"] = "a", ["GRAFANA_PASSWORD"] = "b" };

    [Fact]
    public async Task Config_WithPasswords_IsAccepted()
    {
        var result = await Config(Repository.Path("docker-compose.yml"), Passwords);
        Assert.True(result.Status == 0, result.All);
    }

    [Theory]
    [InlineData("T5_POSTGRES_PASSWORD", "choose a password for the database")]
    [InlineData("GRAFANA_PASSWORD", "choose a password for Grafana's user admin")]
    public async Task Config_WithoutAPassword_SaysWhichAndWhere(string missing, string sentence)
    {
        var result = await Config(Repository.Path("docker-compose.yml"), new Dictionary<string, string?>(Passwords) { [missing] = null });
        Assert.NotEqual(0, result.Status);
        Assert.Contains(sentence, result.Errors, StringComparison.Ordinal);
        Assert.Contains("deploy/compose.env.example", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("depends_on:\n      prometheus:", "depends_on:\n      prometheuss:")]
    [InlineData("stop_grace_period:", "stop_grace_time:")]
    [InlineData("networks:\n  t5platform:\n", "networks:\n  other:\n")]
    public async Task Config_WithAPlantedFault_IsRefused(string sound, string faulty)
    {
        using var folder = new TemporaryFolder();
        var text = Repository.Read("docker-compose.yml");
        Assert.Contains(sound, text, StringComparison.Ordinal);
        Assert.NotEqual(0, (await Config(folder.Write("docker-compose.yml", text.Replace(sound, faulty, StringComparison.Ordinal)), Passwords)).Status);
    }

    // An .env of the developer's own must not decide.
    private static Task<ToolResult> Config(string file, IReadOnlyDictionary<string, string?> environment) =>
        Tool.Compose.Run(["--env-file", "/dev/null", "--file", file, "config", "--quiet"], environment);
}
