using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class ListTests
{
    [Fact]
    public async Task Experiments_AreListed_TheNewestFirstWithTheirProgress()
    {
        await using var platform = await Three();
        var said = (await T5.Run(platform, "list")).IsDone();
        Assert.Equal(
            [
                "ID        NAME      STATE      DONE  FAILED  SUBMITTED  TOOK",
                "03aaaaaa  sizes     cancelled   0/5       2  1 min ago  2 min 20 s",
                "02aaaaaa  [corpus]  running     1/5          1 min ago",
                "01aaaaaa  first     completed   5/5          2 min ago  3 min 20 s",
            ],
            said.Lines);
    }

    [Fact]
    public async Task Experiments_OfOneState_AreListedAlone()
    {
        await using var platform = await Three();
        var said = (await T5.Run(platform, "list", "--state", "completed", "--quiet")).IsDone();
        Assert.Equal("01aaaaaa000000000000000000000000", Assert.Single(said.Lines));
    }

    [Fact]
    public async Task Experiments_Limited_AreTheNewest()
    {
        await using var platform = await Three();
        Assert.Equal("03aaaaaa000000000000000000000000", Assert.Single((await T5.Run(platform, "list", "-q", "--limit", "1")).IsDone().Lines));
    }

    [Fact]
    public async Task Json_IsTheServersList()
    {
        await using var platform = await Three();
        var json = (await T5.Run(platform, "list", "--json", "--state", "running")).IsDone().Json();
        Assert.Equal("[corpus]", Assert.Single(json.EnumerateArray()).GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("There is no experiment yet")]
    [InlineData("No experiment is failed.", "--state", "failed")]
    public async Task None_IsSaidBesideTheAnswer(string note, params string[] args)
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = (await T5.Run(platform, ["list", .. args])).IsDone();
        Assert.Empty(said.Out);
        Assert.Contains(note, said.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await T5.Run(platform, ["list", "--json", .. args])).IsDone().Json().GetArrayLength());
    }

    private static async Task<PlatformUnderTest> Three()
    {
        var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform, "01aaaaaa000000000000000000000000", "first", SampleStudy.Noon).Completed();
        SampleStudy.In(platform, "02aaaaaa000000000000000000000000", "[corpus]", SampleStudy.Noon.AddSeconds(59))
            .Run(SampleStudy.Baseline, RunState.Completed, 100).Run(SampleStudy.Pretrain, RunState.Running, 50);
        SampleStudy.In(platform, "03aaaaaa000000000000000000000000", "sizes", SampleStudy.Noon.AddSeconds(60))
            .Run(SampleStudy.Baseline, RunState.Cancelled).Run(SampleStudy.Pretrain, RunState.Cancelled)
            .Ended(ExperimentState.Cancelled);
        return platform;
    }
}
