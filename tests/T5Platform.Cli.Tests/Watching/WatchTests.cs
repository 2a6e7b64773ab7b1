using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Leases;
using T5Platform.Contracts.Mesh;
using T5Platform.Contracts.Runs;

namespace T5Platform.Cli.Tests.Watching;

[Trait("speed", "integration")]
public sealed class WatchTests
{
    [Fact]
    public async Task Watch_InAPipe_WritesALineForEachChangeAndEndsWith0()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Baseline, RunState.Running, 0)
            .Waits(SampleStudy.Pretrain, WaitCode.NotEnoughDevices, "It needs 2 devices; 1 is free.");
        using var time = ScriptedTime.Of(
            () => study.Run(SampleStudy.Baseline, RunState.Running, 5).Steps(SampleStudy.Baseline, 5),
            () => study.Run(SampleStudy.Baseline, RunState.Running, 25).Steps(SampleStudy.Baseline, 25),
            () => study.Run(SampleStudy.Baseline, RunState.Completed, 100)
                .Run(SampleStudy.Pretrain, RunState.Starting, slice: new(new(0, 0), new MeshShape(1, 2)))
                .Evaluation(SampleStudy.BaselineEvaluation, RunState.Running),
            () => study.Run(SampleStudy.Pretrain, RunState.Waiting, 40, generation: 2, reason: "Rank 0 died.").Evaluation(SampleStudy.BaselineEvaluation, RunState.Completed, 50),
            () => study.Completed());
        var said = await new T5(platform.Address) { Time = time }.Run(["watch", "objectives"], time.End);
        Assert.Equal(0, said.Code);
        Assert.Equal(
            [
                "12:02:00      0/5  objectives: running for 2 min 0 s, 0% of the steps done",
                "12:02:00      0/5  no-pre-training/seed-1/member_kind: running on pod-0 1x1@(0,0)",
                "12:02:00      0/5  span-corruption/seed-1/pretrain: waiting, not enough devices: It needs 2 devices; 1 is free.",
                "12:02:02      0/5  no-pre-training/seed-1/member_kind: step 25 of 100, loss 4.76, 2.00 steps/s, 37 s left",
                "12:02:03      1/5  no-pre-training/seed-1/member_kind: completed after 30 s",
                "12:02:03      1/5  span-corruption/seed-1/pretrain: starting on pod-0 1x2@(0,0)",
                "12:02:03      1/5  no-pre-training/seed-1/member_kind/evaluate: running",
                "12:02:04      2/5  span-corruption/seed-1/pretrain: attempt 2, waiting, not enough devices (attempt 1 ended: Rank 0 died): It needs 2 devices; 1 is free.",
                "12:02:04      2/5  no-pre-training/seed-1/member_kind/evaluate: accuracy 50.0",
                "12:02:05      5/5  span-corruption/seed-1/pretrain: completed after 30 s",
                "12:02:05      5/5  span-corruption/seed-1/member_kind: completed after 30 s",
                "12:02:05      5/5  span-corruption/seed-1/member_kind/evaluate: accuracy 75.5",
                "objectives completed after 3 min 20 s: 3 runs, 2 evaluations.",
            ],
            said.Lines);
        Assert.Equal("'t5 table 01a2178257b0' gives its table.\n", said.Error);
    }

    [Theory]
    [InlineData(ExperimentState.Completed, 0, "objectives completed after 3 min 20 s: 3 runs, 2 evaluations.")]
    [InlineData(ExperimentState.Failed, 1, "objectives failed after 3 min 20 s: Why.")]
    [InlineData(ExperimentState.Cancelled, 3, "objectives was cancelled after 3 min 20 s: Why.")]
    public async Task Watch_OfWhatHasEnded_EndsAtOnceWithItsCode(ExperimentState state, int code, string sentence)
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Ended(state, "Why.");
        foreach (var quiet in (string[][])[[], ["--quiet"]])
        {
            var said = await T5.Run(platform, ["watch", "objectives", .. quiet]);
            Assert.Equal(code, said.Code);
            Assert.Equal(sentence, Assert.Single(said.Lines));
            Assert.Equal(quiet.Length == 0, said.Error.Length > 0);
        }
    }

    [Fact]
    public async Task Watch_OfAFailure_NamesWhatFailedAndWhy()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Run(SampleStudy.Pretrain, RunState.Failed, 7, reason: "It died 5 times.")
            .Evaluation(SampleStudy.BaselineEvaluation, RunState.Failed, reason: "No such checkpoint.").Ended(ExperimentState.Failed);
        var said = await T5.Run(platform, "watch", "objectives", "-q");
        Assert.Equal(
            ["objectives failed after 3 min 20 s.", $"  {SampleStudy.Pretrain}: It died 5 times.", $"  {SampleStudy.BaselineEvaluation}: No such checkpoint."],
            said.Lines);
    }

    [Fact]
    public async Task Watch_ServerGoesAndComesBack_SaysSoOnceAndGoesOn()
    {
        await using var platform = await PlatformUnderTest.StartOnAPortOfItsOwn();
        var study = SampleStudy.In(platform);
        using var time = new ScriptedTime(
            platform.Down,
            () => Task.CompletedTask,
            () => Task.CompletedTask,
            platform.Up,
            () => Task.FromResult(study.Completed()));
        var said = await new T5(platform.Address) { Time = time }.Run(["watch", "objectives"], time.End);
        Assert.Equal(0, said.Code);
        var about = said.Lines.Where(static line => line.Contains("T5Platform", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, about.Count);
        Assert.Equal($"No T5Platform answers at {Address(platform)} (the connection was refused). Trying again until it does; what trains goes on without it.", about[0]);
        Assert.Equal($"T5Platform at {Address(platform)} answers again.", about[1]);
    }

    [Fact]
    public async Task Watch_StoreAway_GoesOnToo()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform);
        using var time = ScriptedTime.Of(
            () => platform.Study.Broken = new TimeoutException(),
            () => platform.Study.Broken = null,
            () => study.Completed());
        var said = await new T5(platform.Address) { Time = time }.Run(["watch", "objectives"], time.End);
        Assert.Equal(0, said.Code);
        Assert.Contains(said.Lines, static line => line.Contains("(store-away) Trying again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_ControlPlaneAway_ShowsTheRest()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Baseline, RunState.Waiting);
        platform.ControlPlane.Away = "away";
        using var time = ScriptedTime.Of(() => study.Completed());
        var said = await new T5(platform.Address) { Time = time }.Run(["watch", "objectives"], time.End);
        Assert.Equal(0, said.Code);
        Assert.EndsWith($"{SampleStudy.Baseline}: waiting", said.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_ExperimentGone_IsCode1()
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        using var time = ScriptedTime.Of(() => platform.Study.AllExperiments.Clear());
        (await new T5(platform.Address) { Time = time }.Run(["watch", "objectives"], time.End)).IsRefused(1, "There is no experiment");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Watch_Left_SaysThatTheExperimentGoesOn(bool terminal)
    {
        await using var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform);
        using var time = new ScriptedTime();
        var said = await new T5(platform.Address) { Time = time, Terminal = terminal ? new(80, 24) : null }.Run(["watch", "objectives"], time.End);
        Assert.Equal(130, said.Code);
        Assert.Equal("Left. 'objectives' goes on: 't5 watch 01a2178257b0' looks again, 't5 cancel 01a2178257b0' ends it.", said.Error.TrimEnd('\n').Replace('\n', ' '));
    }

    [Fact]
    public async Task Watch_InATerminal_DrawsOnePictureAgainAndAgain()
    {
        await using var platform = await PlatformUnderTest.StartOnAPortOfItsOwn();
        var study = SampleStudy.In(platform).Run(SampleStudy.Baseline, RunState.Running, 50).Steps(SampleStudy.Baseline, 50);
        using var time = new ScriptedTime(platform.Down, platform.Up, () => Task.FromResult(study.Completed()));
        var said = await new T5(platform.Address) { Time = time, Terminal = new(80, 24) }.Run(["watch", "objectives"], time.End);
        Assert.Equal(0, said.Code);
        var shown = Screen.Plain(said.Out);
        Assert.Contains("no-pre-training/seed-1/member_kind  ━━━━━─────  50/100  4.51     2.00    25 s", shown, StringComparison.Ordinal);
        Assert.Contains("Trying again until it does", shown, StringComparison.Ordinal);
        Assert.Contains("\u001b[?25l", said.Out, StringComparison.Ordinal);
        Assert.Contains("\u001b[?25h", said.Out, StringComparison.Ordinal);
        Assert.EndsWith("objectives completed after 3 min 20 s: 3 runs, 2 evaluations.\n", shown, StringComparison.Ordinal);
        // The last picture stays, without the words for who still looks on.
        Assert.DoesNotContain("Ctrl-C", shown[shown.LastIndexOf("100% of the steps", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_AsJson_IsOneDocumentALine()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform).Run(SampleStudy.Baseline, RunState.Running, 50).Steps(SampleStudy.Baseline, 50);
        using var time = ScriptedTime.Of(() => study.Completed());
        var said = await new T5(platform.Address) { Time = time }.Run(["watch", "objectives", "--json"], time.End);
        var changes = said.Lines.Select(static line => (said: line, json: System.Text.Json.JsonDocument.Parse(line).RootElement)).ToList();
        Assert.Equal(4.51, changes[1].json.GetProperty("loss").GetDouble(), 2);
        Assert.Equal(("experiment", "completed"), (changes[^1].json.GetProperty("kind").GetString(), changes[^1].json.GetProperty("state").GetString()));
    }

    private static string Address(PlatformUnderTest platform) => platform.Address.ToString().TrimEnd('/');
}
