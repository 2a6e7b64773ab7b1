using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;
using T5Platform.Study.Tables;

namespace T5Platform.Study.Tests.Planning;

/// <summary>Joint runs, leave-one-out, fine-tunings of several tasks, beams and ensembles.</summary>
[Trait("speed", "unit")]
public class JointRunTests
{
    private static readonly MixtureSpec Mixture = new() { Tasks = ["sst2", "cola", "rte"], Strategy = MixingStrategy.Proportional, Limit = 9, Unsupervised = true, Examples = 64 };

    [Fact]
    public void Row_WithoutFinetuning_IsJudgedOnItsPretraining_EveryTaskAtEveryCheckpoint()
    {
        var spec = Spec(Specs.Row("joint", steps: 25) with { Finetune = false, Mixture = Mixture }) is var one ? one with { Finetuning = one.Finetuning! with { EveryCheckpoint = true, Method = new() { Kind = FinetuningMethodKind.Adapters, AdapterWidth = 4 } } } : null!;
        var plan = Plan(spec);
        var run = Assert.Single(plan.Runs);
        Assert.Equal("joint/seed-1/pretrain", run.Name);
        var data = Assert.IsType<MixtureData>(run.Spec.Data);
        Assert.Equal((25, 64, "span_corruption"), (run.Spec.Steps, data.Examples!.Value, data.Unsupervised!.Objective));
        Assert.Equal(
            [("joint/seed-1/pretrain/evaluate-sst2-step-10", 10L), ("joint/seed-1/pretrain/evaluate-sst2-step-20", 20L), ("joint/seed-1/pretrain/evaluate-sst2", (long?)null)],
            plan.Evaluations.Where(static each => each.Spec.Task == "sst2").Select(static each => (each.Name, each.Step)));
        Assert.All(plan.Evaluations, each => Assert.Equal((run.Id, null), (each.Run, each.Spec.AdapterWidth)));
        Assert.Equal(3, plan.Cells.Single(static cell => cell.Task == "cola").OfSeed(0).Count());
    }

    [Fact]
    public void LeaveOneOut_HasAPretrainingForEachTarget_WithoutItsTasks()
    {
        var plan = Plan(Spec(Specs.Row("out") with { LeaveOneOut = true, Mixture = Mixture }));
        Assert.Equal(["out/seed-1/pretrain/without-sst2", "out/seed-1/sst2", "out/seed-1/pretrain/without-cola", "out/seed-1/cola"], plan.Runs.Select(static run => run.Name));
        Assert.Equal([["cola", "rte"], ["sst2", "rte"]], plan.Runs.Select(static run => run.Spec.Data).OfType<MixtureData>().Select(static data => data.Mixture.Tasks));
        Assert.Equal([plan.Runs[0].Id, plan.Runs[2].Id], plan.Runs.Select(static run => run.InitialFrom).OfType<Contracts.Ids.RunId>());
    }

    [Fact]
    public void LeaveOneOut_OfTheOnlyTask_LeavesTheTextAlone()
    {
        var plan = Plan(Spec(Specs.Row("out") with { LeaveOneOut = true, Mixture = Mixture with { Tasks = ["sst2"] } }));
        Assert.IsType<PretrainingData>(plan.Runs.Single(static run => run.Name.EndsWith("without-sst2", StringComparison.Ordinal)).Spec.Data);
    }

    [Fact]
    public void Target_IsOneFinetuningForItsTasks_WithABatchOfItsOwn()
    {
        var spec = Spec(Specs.Row("row")) is var one ? one with
        {
            Finetuning = one.Finetuning! with
            {
                Tasks = ["sst2", "cola", "squad"],
                Targets = [new() { Name = "glue", Tasks = ["sst2", "cola"], Mixture = new() { Tasks = ["sst2", "cola", "rte"], Strategy = MixingStrategy.Proportional }, BatchRows = 16, TargetLength = 4 }],
                Beams = new() { Width = 4, Tasks = ["squad"] },
            },
        } : null!;
        var plan = Plan(spec);
        Assert.Equal(["row/seed-1/pretrain", "row/seed-1/glue", "row/seed-1/squad"], plan.Runs.Select(static run => run.Name));
        Assert.Equal([(8, 4), (2, 8)], plan.Runs.Skip(1).Select(static run => (run.Spec.RowsPerLogicalShard, run.Spec.TargetLength)));
        Assert.Equal(["row/seed-1/glue/evaluate-sst2", "row/seed-1/glue/evaluate-cola", "row/seed-1/squad/evaluate"], plan.Evaluations.Select(static each => each.Name));
        Assert.Equal([null, null, new BeamSpec { Width = 4 }], plan.Evaluations.Select(static each => each.Spec.Beams));
        Assert.Equal([4, 4, 8], plan.Evaluations.Select(static each => each.Spec.TargetLength));
    }

    [Fact]
    public void Ensemble_HasMembersOfTheNextSeeds_SharedWithTheOtherRows_AndJudgedTogether()
    {
        var spec = Spec(Specs.Row("base"), Specs.Row("together") with { Ensemble = new() { Members = 3 } }, Specs.Row("tunings") with { Ensemble = new() { Members = 2, SharedPretraining = true } });
        var plan = Plan(spec);
        Assert.Equal(3, plan.Runs.Count(static run => run.Spec.Data.IsPretraining()));
        // Three separate members, of which the baseline is one; and one more fine-tuning of the first pre-training.
        Assert.Equal(2 * (3 + 1), plan.Runs.Count(static run => !run.Spec.Data.IsPretraining()));
        var judged = plan.Evaluations.Single(static each => each.Name == "together/seed-1/ensemble/evaluate-cola");
        Assert.Equal([1, 2, 3], judged.EachRun().Select(id => plan.Runs.Single(run => run.Id == id).Spec.Seed));
        var tunings = plan.Evaluations.Single(static each => each.Name == "tunings/seed-1/ensemble/evaluate-cola");
        Assert.Single(tunings.EachRun().Select(plan.Ancestor).Distinct());
        // A figure leads back to every run behind it.
        var results = CellResults.Of(spec, plan, new Dictionary<Contracts.Ids.EvaluationId, SeedOutcome>());
        Assert.Equal([2, 6, 3], results.Where(static each => each.Task == "cola").Select(static each => each.Seeds[0].Runs.Count));
    }

    private static ExperimentSpec Spec(params StudyRow[] rows) => Specs.Spec(rows) with { Seeds = [1] };

    private static ExperimentPlan Plan(ExperimentSpec spec) => ExperimentPlanner.Plan(Specs.Experiment, spec);
}
