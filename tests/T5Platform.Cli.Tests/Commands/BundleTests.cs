using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Bundles;
using T5Platform.Study.Mapping;

namespace T5Platform.Cli.Tests.Commands;

[Trait("speed", "integration")]
public sealed class BundleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("t5-bundle").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string File(string name = "b.zip") => Path.Combine(_folder, name);

    [Fact]
    public async Task Export_HoldsSpecRunsHashesAndScores_AndShowTellsThem()
    {
        await using var platform = await Completed();
        var said = (await T5.Run(platform, "bundle", "export", "objectives", "-o", File())).IsDone();
        Assert.Contains("1 experiment, 3 of 3 runs with final weights.", said.Error, StringComparison.Ordinal);
        using (var file = System.IO.File.OpenRead(File()))
        {
            var reading = BundleArchive.Read(file);
            var experiment = Assert.Single(reading.Bundle!.Experiments);
            Assert.NotNull(ExperimentSpecReader.Read(reading.Files[experiment.Spec]).Spec);
            Assert.Equal([50, 75.5], experiment.Evaluations.SelectMany(static evaluation => evaluation.Scores.Values).Order());
        }

        Assert.Contains(SampleStudy.Pretrain, (await new T5().Run("bundle", "show", File())).IsDone().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_SaysEqual_OrWhatDiffersOrIsMissing()
    {
        await using var platform = await Completed();
        (await T5.Run(platform, "bundle", "export", "objectives", "-o", File())).IsDone();
        Assert.Contains("3 of 3 runs have final weights equal to the bit, 2 of 2 evaluations equal scores.", (await T5.Run(platform, "bundle", "compare", File())).IsDone().Out, StringComparison.Ordinal);

        await using var other = await PlatformUnderTest.Start();
        var study = SampleStudy.In(other).Completed().Checkpoint(SampleStudy.Baseline, 100, final: true).Checkpoint(SampleStudy.Pretrain, 300, final: true);
        study.Evaluation(SampleStudy.FinetuneEvaluation, Contracts.Runs.RunState.Completed, 75.25);
        var said = await T5.Run(other, "bundle", "compare", File());
        Assert.Equal(1, said.Code);
        Assert.Contains("accuracy 75.25 here, and accuracy 75.5 in the bundle", Screen.Plain(said.Out).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains($"{SampleStudy.Finetune}: there are no final weights here yet.", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rerun_SubmitsTheSpecsUnderTheirOwnKeys()
    {
        await using var platform = await Completed();
        (await T5.Run(platform, "bundle", "export", "objectives", "-o", File())).IsDone();
        await using var empty = await PlatformUnderTest.Start();
        (await T5.Run(empty, "bundle", "rerun", File())).IsDone();
        (await T5.Run(empty, "bundle", "rerun", File())).IsDone();
        (await T5.Run(empty, "bundle", "rerun", File(), "--again", "twice")).IsDone();
        Assert.Equal([true, false], empty.ControlPlane.Submitted.Skip(1).Select(each => each.Id == empty.ControlPlane.Submitted[0].Id));
        Assert.Equal(SubmissionKey.Of(platform.Study.AllExperiments.Values.Single().Spec), SubmissionKey.Of(empty.ControlPlane.Submitted[0].Spec));
    }

    [Fact]
    public async Task File_ThatIsNone_IsRefused()
    {
        await using var platform = await PlatformUnderTest.Start();
        (await T5.Run(platform, "bundle", "show", File("none.zip"))).IsRefused(2, "There is no file");
        await System.IO.File.WriteAllTextAsync(File(), "no archive", TestContext.Current.CancellationToken);
        (await T5.Run(platform, "bundle", "compare", File())).IsRefused(2, "no ZIP archive");
        (await T5.Run(platform, "bundle", "export", "-o", File())).IsRefused(2, "Nothing is named");
        (await T5.Run(platform, "bundle", "export", "nothing", "-o", File())).IsRefused(1, "nothing");
        (await T5.Run(platform, "bundle")).IsRefused(2, "export, show, rerun and compare are known");
    }

    private static async Task<PlatformUnderTest> Completed()
    {
        var platform = await PlatformUnderTest.Start();
        SampleStudy.In(platform).Completed().Checkpoint(SampleStudy.Baseline, 100, final: true).Checkpoint(SampleStudy.Pretrain, 200, final: true).Checkpoint(SampleStudy.Finetune, 100, final: true);
        return platform;
    }
}
