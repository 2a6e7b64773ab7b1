namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class MetricsTests
{
    [Fact]
    public async Task Csv_HasEveryStepWithTheBitsOfItsLoss()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Pretrain, Contracts.Runs.RunState.Running, 3).Steps(SampleStudy.Pretrain, 3);
        var said = (await T5.Run(platform, "metrics", study.RunId(SampleStudy.Pretrain).ToString())).IsDone();
        Assert.Equal("step,loss,learning_rate,tokens,seconds,attempt,at", said.Lines[0]);
        Assert.Equal(4, said.Lines.Count);
        Assert.Equal(5 - (0.01f * 2), float.Parse(said.Lines[3].Split(',')[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("0,5,0.001,512,0.5,1,2026-03-01T12:00:00.0000000+00:00", said.Lines[1]);
    }

    [Fact]
    public async Task Csv_OfALossThatIsNoNumber_SaysSo()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Pretrain, Contracts.Runs.RunState.Running, 1).Steps(SampleStudy.Pretrain, 1);
        var run = study.RunId(SampleStudy.Pretrain);
        platform.Study.AllMetrics[run] = [platform.Study.AllMetrics[run][0] with { Loss = float.NaN }];
        Assert.StartsWith("0,NaN,", (await T5.Run(platform, "metrics", SampleStudy.Pretrain)).IsDone().Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--format", "json")]
    public async Task Json_IsTheServersList(params string[] args)
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, Contracts.Runs.RunState.Running, 3).Steps(SampleStudy.Pretrain, 3);
        Assert.Equal(3, (await T5.Run(platform, ["metrics", SampleStudy.Pretrain, .. args])).IsDone().Json().GetArrayLength());
    }

    [Fact]
    public async Task Planned_HasNoSteps()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        Assert.Single((await T5.Run(platform, "metrics", SampleStudy.Finetune)).IsDone().Lines);
        Assert.Equal(0, (await T5.Run(platform, "metrics", SampleStudy.Finetune, "--json")).IsDone().Json().GetArrayLength());
    }
}
