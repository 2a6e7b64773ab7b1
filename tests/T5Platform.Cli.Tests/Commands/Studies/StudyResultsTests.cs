using T5Platform.Contracts.Experiments;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Mapping;
using T5Platform.Study.Planning;
using T5Platform.Study.Scales;

namespace T5Platform.Cli.Tests.Commands.Studies;

/// <summary>A table of the paper at a scale, from the experiments that the server has of it.</summary>
[Trait("speed", "integration")]
public sealed class StudyResultsTests
{
    [Fact]
    public async Task Table_AtAScale_IsOfTheServersExperiments()
    {
        await using var platform = await PlatformUnderTest.Start();
        var experiment = Assert.Single(TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t4")!, ScaleProfiles.Find("tiny")!).Experiments);
        var id = new ExperimentId(Guid.Parse("01a2178257b07ea0a62738b6def95091"));
        platform.Study.AllExperiments[id] = new() { Id = id, Spec = experiment.Spec, Plan = ExperimentPlanner.Plan(id, experiment.Spec), State = ExperimentState.Running, SubmittedAt = SampleStudy.Noon };
        var said = (await T5.Run(platform, "study", "table", "t4", "--scale", "tiny")).IsDone();
        Assert.Matches(@"(?m)^Prefix language modelling +waiting +waiting +waiting +waiting$", said.Out);
        Assert.Contains("not at this scale: BERT-style denoising stands above the prefix LM", said.Out, StringComparison.Ordinal);
        Assert.Contains("At the scale tiny.", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_OfWhatWasNeverSubmitted_IsRefused()
    {
        await using var platform = await PlatformUnderTest.Start();
        var said = await T5.Run(platform, "study", "table", "t4", "--scale", "tiny");
        Assert.Equal(1, said.Code);
        Assert.Contains("t5 t4 at tiny", said.Error, StringComparison.Ordinal);
    }
}
