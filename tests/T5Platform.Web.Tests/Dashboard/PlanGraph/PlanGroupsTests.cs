using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;
using T5Platform.Web.Dashboard.PlanGraph;
using T5Platform.Web.Tests.Demo.Sample;
using T5Platform.Web.Views;

namespace T5Platform.Web.Tests.Dashboard.PlanGraph;

[Trait("speed", "unit")]
public sealed class PlanGroupsTests(SampleViews views) : IClassFixture<SampleViews>
{
    [Fact]
    public void Of_APlan_HasAGroupForEachRowInItsOrder() =>
        Assert.Equal(SampleSpecs.Objectives.Rows.Select(row => row.Name), PlanGroups.Of(views.Running).Select(group => group.Row));

    [Fact]
    public void Of_APlan_ShowsEveryRunAndEvaluationOnce()
    {
        var plan = views.Running.Experiment.Plan;
        Assert.Equal(plan.Runs.Count + plan.Evaluations.Count, PlanGroups.Of(views.Running).Sum(group => group.Nodes.Count()));
    }

    [Fact]
    public void Of_ARowEqualToAnother_NamesItInsteadOfShowingItTwice()
    {
        var groups = PlanGroups.Of(views.Running);
        Assert.Empty(groups[^1].Lanes);
        Assert.Equal(["Span corruption"], groups[^1].SharedFrom);
        Assert.Equal(["Span corruption, again"], groups[0].SharedWith);
    }

    [Fact]
    public void Of_ARowWithoutPretraining_BeginsWithFinetunings()
    {
        var group = PlanGroups.Of(views.Running).Single(group => group.Row == "No pre-training");
        Assert.All(group.Lanes, lane => Assert.Null(lane.Pretraining));
        Assert.All(group.Lanes, lane => Assert.Equal(6, lane.Tunings.Count));
    }

    [Fact]
    public void Node_OfARunThatRuns_TellsHowFarItIs()
    {
        var node = PlanGroups.Of(views.Running)[0].Lanes[1].Pretraining!;
        Assert.Equal(("run", 0.72, "864 of 1,200 steps"), (node.Look.Tone, node.Fraction, node.Detail));
        Assert.Equal("Pre-training span_corruption: running, 864 of 1,200 steps", node.Tip);
    }

    [Fact]
    public void Node_OfAPlannedRun_LeadsToItByItsExperiment() =>
        Assert.EndsWith($"?of={views.Running.Experiment.Id}", PlanGroups.Of(views.Running)[0].Lanes[1].Tunings[0].Tuning.Href, StringComparison.Ordinal);

    [Fact]
    public void Node_OfAScoredEvaluation_ShowsItsScore() => Assert.Equal("67.40", PlanGroups.Of(views.Running)[0].Lanes[0].Tunings[0].Evaluation!.Detail);

    [Fact]
    public void Of_AnExperimentThatOnlyPretrains_ShowsItsPretrainings()
    {
        var spec = SampleSpecs.Objectives with { Finetuning = null };
        var record = views.Running.Experiment with { Spec = spec, Plan = ExperimentPlanner.Plan(views.Running.Experiment.Id, spec with { Rows = [.. spec.Rows.Where(row => row.Pretrain)] }) };
        var groups = PlanGroups.Of(views.Running with { Experiment = record });
        Assert.Equal(12, groups.Sum(group => group.Nodes.Count()));
        Assert.Empty(groups[^1].SharedFrom);
    }

    [Fact]
    public void Of_SixtyFourRows_StaysASixtyFourthEach() => Assert.All(PlanGroups.Of(views.Large), group => Assert.Equal(15, group.Nodes.Count()));

    [Fact]
    public void Of_RowsJudgedAsTheyAre_OrWithSeveralPretrainings_ShowsEachWithWhatFollows()
    {
        var finetuning = SampleSpecs.Objectives.Finetuning! with { EveryCheckpoint = false };
        var mixture = new MixtureSpec { Tasks = finetuning.Tasks, Strategy = MixingStrategy.Equal, Unsupervised = true };
        var spec = SampleSpecs.Objectives with
        {
            Seeds = [1], Finetuning = finetuning,
            Rows = [new() { Name = "joint", Finetune = false, Mixture = mixture }, new() { Name = "left out", LeaveOneOut = true, Mixture = mixture }],
        };
        var groups = PlanGroups.Of(views.Running with { Experiment = views.Running.Experiment with { Spec = spec, Plan = ExperimentPlanner.Plan(views.Running.Experiment.Id, spec) } });
        var joint = Assert.Single(groups[0].Lanes);
        Assert.Null(joint.Pretraining);
        Assert.Equal(finetuning.Tasks.Count, joint.Tunings.Count);
        Assert.All(joint.Tunings, static pair => Assert.Equal("pre-training", pair.Tuning.Kind));
        Assert.Equal(finetuning.Tasks.Count, groups[1].Lanes.Count);
        Assert.All(groups[1].Lanes, static lane => Assert.Equal((true, 1), (lane.Pretraining is not null, lane.Tunings.Count)));
    }
}
