using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class ShowTests
{
    [Fact]
    public async Task Experiment_AtWork_ShowsStateProgressRunsAndTableSoFar()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform)
            .Run(SampleStudy.Baseline, RunState.Completed, 100).Evaluation(SampleStudy.BaselineEvaluation, RunState.Completed, 50)
            .Run(SampleStudy.Pretrain, RunState.Running, 100);
        var said = (await T5.Run(platform, "show", "objectives")).IsDone();
        Assert.Equal(
            [
                "objectives",
                "",
                "  id           01a2178257b07ea0a62738b6def95091",
                "  state        running for 2 min 0 s",
                "  submitted    2026-03-01 12:00:00 UTC",
                "  progress     ━━━━━━━━━━━━━━━───────────────  50% of the steps",
                "  runs         1 completed · 1 running · 1 planned",
                "  evaluations  1 completed · 1 planned",
                "",
            ],
            said.Lines.Take(9));
        Assert.Contains("* No pre-training", said.Out, StringComparison.Ordinal);
        Assert.Contains("50.00", said.Out, StringComparison.Ordinal);
        Assert.Contains("Not finished: 1 of 2 evaluations", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Experiment_WithFailedRuns_SaysWhichAndWhy()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Failed, 7, reason: "It died 5 times without progress.");
        var said = (await T5.Run(platform, "show", "01a2178257b07ea0a62738b6def95091")).IsDone();
        Assert.Contains("  span-corruption/seed-1/pretrain failed: It died 5 times without progress.", said.Lines);
    }

    [Fact]
    public async Task Json_IsTheServersDocumentWithSpecAndPlan()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        var json = (await T5.Run(platform, "show", "objectives", "--json")).IsDone().Json();
        Assert.Equal(3, json.GetProperty("plan").GetProperty("runs").GetArrayLength());
        Assert.Equal("objectives", json.GetProperty("spec").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("objective", "There is no experiment 'objective'. Did you mean 'objectives'?")]
    [InlineData("TIVES", "Did you mean 'objectives'?")]
    [InlineData("zzzz", "There is no experiment 'zzzz'. 't5 list' lists them.")]
    [InlineData("01a2178257b07ea0a62738b6def95092", "There is no experiment '01a2178257b07ea0a62738b6def95092'. (not-found)")]
    public async Task Experiment_Unknown_IsCode1WithNearNames(string text, string sentence)
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        (await T5.Run(platform, "show", text)).IsRefused(1, sentence);
    }

    [Fact]
    public async Task Experiment_BeginningOfSeveralIds_IsCode2WithThem()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform, "0aaa0000000000000000000000000001", "one");
        SampleStudy.In(platform, "0aaa0000000000000000000000000002", "two");
        var said = (await T5.Run(platform, "show", "0AAA")).IsRefused(2, "The ids of 2 experiments begin with '0AAA':");
        Assert.Contains("  0aaa0000000000000000000000000002  two", said.Error, StringComparison.Ordinal);
        Assert.StartsWith("two", (await T5.Run(platform, "show", "0aaa0000000000000000000000000002")).IsDone().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Experiment_NameOfSeveral_IsTheNewestAndSaysSo()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform, "0aaa0000000000000000000000000001", submittedAt: SampleStudy.Noon);
        SampleStudy.In(platform, "0bbb0000000000000000000000000002", submittedAt: SampleStudy.Noon.AddMinutes(1));
        var said = (await T5.Run(platform, "show", "objectives")).IsDone();
        Assert.Contains("0bbb0000000000000000000000000002", said.Out, StringComparison.Ordinal);
        Assert.Equal("2 experiments are called 'objectives'; this is the newest, 0bbb0000, submitted 2026-03-01 12:01:00 UTC.\n", said.Error);
        Assert.Empty((await T5.Run(platform, "show", "objectives", "--quiet")).IsDone().Error);
    }
}
