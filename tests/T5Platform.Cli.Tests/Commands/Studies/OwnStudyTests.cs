using T5Platform.Contracts.Specs.Reading;

namespace T5Platform.Cli.Tests.Commands.Studies;

/// <summary>A study of somebody's own, with the server.</summary>
[Trait("speed", "integration")]
public sealed class OwnStudyTests : IDisposable
{
    private const string Yaml = """
        study: mine
        over: t5
        seeds: [1]
        tables:
          - table: rates
            caption: Rates
            rows:
              - { row: base, label: 15 %, baseline: true }

        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Submit_LeavesTheFileWithThePlatform_AndSubmitsTheTable()
    {
        await using var platform = await Written(Yaml);
        (await T5.Run(platform, "study", "submit", "rates", "--study", _file, "--scale", "tiny", "--yes")).IsDone();
        Assert.Equal(("mine", Yaml), Assert.Single(platform.ControlPlane.Kept));
        Assert.Equal("mine rates at tiny", Assert.Single(platform.ControlPlane.Submitted).Spec.Name);
        (await T5.Run(platform, "study", "submit", "t4", "--scale", "tiny", "--yes")).IsDone();
        Assert.Single(platform.ControlPlane.Kept);
    }

    [Fact]
    public async Task Submit_WhenThePlatformDoesNotKeepTheFile_SubmitsNothing()
    {
        await using var platform = await Written(Yaml);
        platform.ControlPlane.Reply = Contracts.Grains.Acknowledgement.Refused("changed-meanwhile", "Somebody else submitted it.");
        (await T5.Run(platform, "study", "submit", "rates", "--study", _file, "--scale", "tiny", "--yes")).IsRefused(1, "Somebody else submitted it.");
        Assert.Empty(platform.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Check_OfAStudyWithThePapersName_IsRefused()
    {
        await using var platform = await Written(Yaml.Replace("study: mine", "study: t5", StringComparison.Ordinal));
        (await T5.Run(platform, "study", "check", _file)).IsRefused(2, "give this one another name");
    }

    [Fact]
    public async Task Plan_WithTheLoad_AsksTheServerWithTheFile()
    {
        await using var platform = await Written(Yaml);
        Assert.Contains("When it would end is not known", (await T5.Run(platform, "plan", "rates", "--study", _file, "--scale", "tiny", "--load")).IsDone().Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        (await T5.Run(platform, "plan", "--study", _file, "--scale", "tiny", "--load")).IsRefused(2, "--load is of one table");
    }

    private async Task<PlatformUnderTest> Written(string text)
    {
        await File.WriteAllTextAsync(_file, text);
        var platform = new PlatformUnderTest { Known = KnownNames.None };
        await platform.Up();
        return platform;
    }
}
