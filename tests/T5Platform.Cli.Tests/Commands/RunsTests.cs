using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class RunsTests
{
    [Fact]
    public async Task Runs_AreListed_PlannedOnesToo()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform)
            .Run(SampleStudy.Baseline, RunState.Completed, 100)
            .Run(SampleStudy.Pretrain, RunState.Running, 20, generation: 2, slice: new(new(0, 1), new MeshShape(1, 2)));
        var said = (await T5.Run(platform, "runs", "01a2")).IsDone();
        Assert.Equal("ID        NAME                                STATE         STEP  ATTEMPT  SLICE", said.Lines[0]);
        Assert.EndsWith("  no-pre-training/seed-1/member_kind  completed  100/100", said.Lines[1], StringComparison.Ordinal);
        Assert.EndsWith("  span-corruption/seed-1/pretrain     running     20/200        2  1x2@(0,1)", said.Lines[2], StringComparison.Ordinal);
        Assert.EndsWith("  span-corruption/seed-1/member_kind  planned      0/100", said.Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_InANarrowTerminal_FitIt()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Running, 20);
        var said = (await new T5(platform.Address) { Terminal = new(60, 24) }.Run("runs", "objectives", "--no-color")).IsDone();
        Assert.All(said.Lines, line => Assert.True(Screen.WidthOf(line) <= 60, line));
        Assert.Contains("…", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_Quiet_AreTheirIds()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform);
        Assert.Equal(study.Plan.Runs.Select(static run => run.Id.ToString()), (await T5.Run(platform, "runs", "objectives", "--quiet")).IsDone().Lines);
        Assert.Equal(3, (await T5.Run(platform, "runs", "objectives", "--json")).IsDone().Json().GetArrayLength());
    }
}
