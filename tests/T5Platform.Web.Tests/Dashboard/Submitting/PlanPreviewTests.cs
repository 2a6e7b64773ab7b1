using T5Platform.Study.Planning;
using T5Platform.Web.Dashboard.Submitting;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Submitting;

[Trait("speed", "unit")]
public sealed class PlanPreviewTests
{
    [Fact]
    public void Of_ASpecWithEqualRows_CountsWhatTheyShare()
    {
        var spec = SampleSpecs.Objectives;
        var preview = PlanPreview.Of(spec, ExperimentPlanner.Plan(new(SampleIds.Of("x")), spec));
        Assert.Equal(
            new PlanPreview { Pretrainings = 12, Finetunings = 90, Shared = 21, Evaluations = 90, Cells = 36, Steps = 41_400, WidestRunDevices = 4 },
            preview);
    }
}
