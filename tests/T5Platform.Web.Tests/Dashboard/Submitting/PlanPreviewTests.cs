using T5Platform.Contracts.Specs;
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

    [Fact]
    public void Of_AnEnsembleBesideItsMember_AndRowsOfAMixture_CountsWhatTheyShare()
    {
        var finetuning = SampleSpecs.Objectives.Finetuning!;
        var (mixture, tasks) = (new MixtureSpec { Tasks = finetuning.Tasks, Strategy = MixingStrategy.Equal, Unsupervised = true }, finetuning.Tasks.Count);
        var spec = SampleSpecs.Objectives with
        {
            Seeds = [1],
            Rows =
            [
                new() { Name = "one" }, new() { Name = "three", Ensemble = new() { Members = 3 } },
                new() { Name = "joint", Finetune = false, Mixture = mixture }, new() { Name = "left out", LeaveOneOut = true, Mixture = mixture },
            ],
        };
        var preview = PlanPreview.Of(spec, ExperimentPlanner.Plan(new(SampleIds.Of("x")), spec));
        Assert.Equal((3 + 1 + tasks, (3 * tasks) + tasks, 1 + tasks), (preview.Pretrainings, preview.Finetunings, preview.Shared));
    }
}
