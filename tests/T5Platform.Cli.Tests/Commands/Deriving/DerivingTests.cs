using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Runs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Planning;

namespace T5Platform.Cli.Tests.Commands.Deriving;

[Trait("speed", "integration")]
public sealed class DerivingTests
{
    [Fact]
    public async Task Fork_WithChanges_IsSubmittedFromTheCheckpoint_AndBothShowIt()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = Trained(platform);
        platform.ControlPlane.OnSubmit = (id, spec) => platform.Study.AllExperiments[id] = new() { Id = id, Spec = spec, Plan = ExperimentPlanner.Plan(id, spec), State = ExperimentState.Running, SubmittedAt = SampleStudy.Noon };
        (await T5.Run(platform, "fork", SampleStudy.Pretrain, "--step", "100", "--set", "pretraining.steps=50", "--set", "rows[0].objective=prefix_lm", "--name", "forked")).IsDone();
        var (_, spec) = Assert.Single(platform.ControlPlane.Submitted);
        Assert.Equal(("forked", $"run/{study.RunId(SampleStudy.Pretrain)}@100", 50L, "prefix_lm"), (spec.Name, spec.InitialCheckpoint, spec.Pretraining!.Steps, spec.Rows[0].Objective));
        var shown = (await T5.Run(platform, "show", "forked")).IsDone();
        Assert.Contains(shown.Lines, static line => line.Contains($"step 100 of {SampleStudy.Pretrain} of objectives", StringComparison.Ordinal));
        Assert.Contains(((await T5.Run(platform, "run", study.RunId(SampleStudy.Pretrain).ToString())).IsDone()).Lines, static line => line.Contains("forked", StringComparison.Ordinal) && line.Contains("from step 100", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fork_WithoutAStep_ToAFile_IsASpecOfTheNewest()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = Trained(platform);
        var file = Path.GetTempFileName();
        (await T5.Run(platform, "fork", SampleStudy.Pretrain, "--output", file)).IsDone();
        var reading = ExperimentSpecReader.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        File.Delete(file);
        Assert.Empty(reading.Errors);
        Assert.Equal($"run/{study.RunId(SampleStudy.Pretrain)}@200", reading.Spec!.InitialCheckpoint);
        Assert.Empty(platform.ControlPlane.Submitted);
    }

    [Fact]
    public async Task Fork_OfWhatIsNotThere_SaysWhatIs()
    {
        await using var platform = await PlatformUnderTest.Start();
        Trained(platform);
        (await T5.Run(platform, "fork", SampleStudy.Pretrain, "--step", "7")).IsRefused(1, "it has those of 100, 200");
        (await T5.Run(platform, "fork", SampleStudy.Pretrain, "--set", "pretraining.steps")).IsRefused(2, "a path and a value are expected");
        (await T5.Run(platform, "fork", SampleStudy.Pretrain, "--set", "pretraining.stps=3")).IsRefused(2, "pretraining.stps");
        (await T5.Run(platform, "fork", SampleStudy.Finetune)).IsRefused(1, "");
    }

    [Fact]
    public async Task Extend_AnEndedExperiment_IsSubmitted_AndOthersAreRefused()
    {
        await using var platform = await PlatformUnderTest.Start();
        var study = SampleStudy.In(platform);
        (await T5.Run(platform, "extend", "objectives", "--pretraining-steps", "400")).IsRefused(1, "has not ended");
        study.Completed();
        (await T5.Run(platform, "extend", "objectives", "--pretraining-steps", "400", "--quiet")).IsDone();
        var (_, spec) = Assert.Single(platform.ControlPlane.Submitted);
        Assert.Equal((study.Id, 400L, "objectives, extended to 400 steps"), (spec.Extends!.Value, spec.Pretraining!.Steps, spec.Name));
        (await T5.Run(platform, "extend", "objectives")).IsRefused(2, "How many steps?");
        (await T5.Run(platform, "extend", "objectives", "--pretraining-steps", "200")).IsRefused(1, "takes more steps");
    }

    private static SampleStudy Trained(PlatformUnderTest platform) => SampleStudy.In(platform)
        .Run(SampleStudy.Pretrain, RunState.Completed, 200).Checkpoint(SampleStudy.Pretrain, 100).Checkpoint(SampleStudy.Pretrain, 200, final: true);
}
