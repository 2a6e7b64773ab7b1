using T5Platform.Study.Catalogue;
using T5Platform.Study.Costs;
using T5Platform.Study.Expansion;
using T5Platform.Study.Scales;

namespace T5Platform.Study.Tests.Scales;

[Trait("speed", "unit")]
public sealed class ScaledStudyTests
{
    public static TheoryData<string> Profiles => [.. ScaleProfiles.All.Select(static profile => profile.Name)];

    [Fact]
    public void Profiles_ThatShip_AreThose() =>
        Assert.Equal(["tiny", "cpu-minutes", "cpu-hour", "gpu-day", "paper"], ScaleProfiles.All.Select(static profile => profile.Name));

    [Theory, MemberData(nameof(Profiles))]
    public void Study_AtAnyScale_HasAPlanACostAndWordsForWhatWasCut(string name)
    {
        var profile = ScaleProfiles.Find(name)!;
        var plan = StudyExpansion.Expand(ScaledStudy.Of(PaperCatalogue.Study, profile), options: new() { BaselineReplicas = profile.BaselineReplicas });
        Assert.True(PlanCost.Of(plan, DeviceSpeed.All[profile.Device]).DeviceHours > 0);
        Assert.NotEmpty(ScaledStudy.Cuts(PaperCatalogue.Study, profile));
        Assert.True(plan.Counts.Cells > 0);
    }

    [Fact]
    public void Rows_AtAScale_KeepTheirRatioToTheBaseline()
    {
        var study = ScaledStudy.Of(PaperCatalogue.Study, ScaleProfiles.Find("cpu-minutes")!);
        var baseline = study.Row("t13-baseline")!.Settings!;
        Assert.Equal(4 * baseline.Pretraining.Loop.Steps, study.Row("t13-1x-size-4x-steps")!.Settings!.Pretraining.Loop.Steps);
        Assert.Equal(4 * baseline.Pretraining.Loop.BatchRows, study.Row("t13-1x-size-4x-batch")!.Settings!.Pretraining.Loop.BatchRows);
        Assert.Equal(1.5 * baseline.Pretraining.Loop.Steps, (double)study.Row("t11-equal")!.Settings!.JointSteps!);
        Assert.Equal((2, 1), (baseline.Model.EncoderLayers, study.Row("t2-enc-dec-6-layers-lm")!.Settings!.Model.EncoderLayers));
        Assert.Equal(64, study.Row("t9-2e29-tokens")!.Settings!.Pretraining.Repeats);
    }

    [Fact]
    public void Eleven_Billion_IsProposedOnGroupsOf32()
    {
        var plan = StudyExpansion.Expand(PaperCatalogue.Study, [PaperCatalogue.Study.Table("t14")!]);
        var proposals = plan.Nodes.Where(static node => node.Kind == NodeKind.Pretraining).ToDictionary(
            static node => node.Preset!, node => SliceProposal.Of(node, PaperCatalogue.Study.Slices, DeviceSpeed.All["tpu-v3-core"]).Parallelism);
        Assert.Equal((32, 32), (proposals["11b"].Data, proposals["11b"].Model));
        Assert.Equal([1, 1, 2, 8, 32], new[] { "small", "base", "large", "3b", "11b" }.Select(size => proposals[size].Model));
    }
}
