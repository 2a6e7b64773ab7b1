using System.Text;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Parents;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Parents;

[Trait("speed", "unit")]
public sealed class ForkedSpecTests
{
    private static readonly ExperimentSpec Spec =
        Specs.Spec(Specs.Row("Base", baseline: true), Specs.Row("Prefix LM", objective: "prefix_lm", steps: 60)) with { InitialCheckpoint = "an-import" };

    [Fact]
    public void Of_PreTraining_KeepsItsRowAndSeedAndWhatFollows()
    {
        var run = Planned("prefix-lm/seed-2/pretrain");
        var forked = Sound(ForkedSpec.Of(Spec, run, 50));
        Assert.Equal($"run/{run.Id}@50", forked.InitialCheckpoint);
        Assert.Equal([2L], forked.Seeds);
        Assert.Equal(("Prefix LM", "prefix_lm", 60L), (Assert.Single(forked.Rows).Name, forked.Rows[0].Objective, forked.Rows[0].PretrainingSteps));
        Assert.Equal(Spec.Finetuning!.Tasks, forked.Finetuning!.Tasks);
        var runs = ExperimentPlanner.Plan(Specs.Experiment, forked).Runs;
        Assert.Equal(forked.InitialCheckpoint, runs[0].Spec.InitialCheckpoint);
        Assert.Equal(run.Spec with { InitialCheckpoint = forked.InitialCheckpoint }, runs[0].Spec);
    }

    [Fact]
    public void Of_FineTuning_BeginsTheFineTuningOfItsTask()
    {
        var run = Planned("prefix-lm/seed-1/cola");
        var forked = Sound(ForkedSpec.Of(Spec, run, 20));
        Assert.Null(forked.Pretraining);
        Assert.Equal(["cola"], forked.Finetuning!.Tasks);
        Assert.Equal($"run/{run.Id}@20", Assert.Single(ExperimentPlanner.Plan(Specs.Experiment, forked).Runs).Spec.InitialCheckpoint);
    }

    [Fact]
    public void Of_OneOfSeveralFineTunings_IsThatOneAlone()
    {
        var mixture = new MixtureSpec { Tasks = ["sst2", "cola"], Strategy = MixingStrategy.Proportional, Limit = 10 };
        var spec = Spec with { Finetuning = Spec.Finetuning! with { Targets = [new() { Name = "both", Tasks = ["sst2", "cola"], Mixture = mixture }] } };
        var run = ExperimentPlanner.Plan(Specs.Experiment, spec).Runs.Single(static run => run.Name == "base/seed-1/both");
        var forked = Sound(ForkedSpec.Of(spec, run, 20));
        Assert.Equal("base/seed-1/both", Assert.Single(ExperimentPlanner.Plan(Specs.Experiment, forked).Runs).Name);
        Assert.Equal(["sst2", "cola"], forked.Finetuning!.Tasks);
    }

    [Fact]
    public void Of_PreTrainingWithoutSomeTasks_ReadsWhatItRead_AndHasNoSeedsOfItsRow()
    {
        var mixture = new MixtureSpec { Tasks = ["sst2", "cola", "rte"], Strategy = MixingStrategy.Proportional, Limit = 10, Unsupervised = true };
        var row = new StudyRow { Name = "left out", Mixture = mixture, LeaveOneOut = true, ExtraSeeds = [9] };
        var spec = Spec with { InitialCheckpoint = null, Rows = [row] };
        var run = ExperimentPlanner.Plan(Specs.Experiment, spec).Runs.Single(static run => run.Name == "left-out/seed-9/pretrain/without-sst2");
        var forked = Sound(ForkedSpec.Of(spec, run, 50));
        Assert.Equal([9L], forked.Seeds);
        var first = ExperimentPlanner.Plan(Specs.Experiment, forked).Runs[0];
        Assert.Equal(["cola", "rte"], Assert.IsType<MixtureData>(first.Spec.Data).Mixture.Tasks);
        Assert.Equal(1, ExperimentPlanner.Plan(Specs.Experiment, forked).Runs.Count(static run => run.Spec.Data.IsPretraining()));
    }

    [Fact]
    public void Of_LongNames_StaysWithinTheLimit() =>
        Assert.Equal(100, Sound(ForkedSpec.Of(Spec with { Name = new('n', 100) }, Planned("prefix-lm/seed-1/cola"), 20)).Name.Length);

    private static Contracts.Experiments.PlannedRun Planned(string name) => ExperimentPlanner.Plan(Specs.Experiment, Spec).Runs.Single(run => run.Name == name);

    /// <summary>It can be submitted as it stands.</summary>
    private static ExperimentSpec Sound(ExperimentSpec spec)
    {
        var reading = ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(spec)));
        Assert.Empty(reading.Errors);
        return reading.Spec!;
    }
}
