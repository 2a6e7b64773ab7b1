using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Planning;

[Trait("speed", "unit")]
public class ExperimentPlannerTests
{
    [Fact]
    public void Plan_RowsSeedsTasks_GivesOneRunOfEach()
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("No pre-training", pretrain: false), Specs.Row("Prefix LM", objective: "prefix_lm")));

        Assert.Equal(
            [
                "no-pre-training/seed-1/sst2", "no-pre-training/seed-2/sst2", "no-pre-training/seed-1/cola", "no-pre-training/seed-2/cola",
                "prefix-lm/seed-1/pretrain", "prefix-lm/seed-2/pretrain",
                "prefix-lm/seed-1/sst2", "prefix-lm/seed-2/sst2", "prefix-lm/seed-1/cola", "prefix-lm/seed-2/cola",
            ],
            plan.Runs.Select(run => run.Name));
        Assert.Equal(8, plan.Evaluations.Count);
        Assert.Equal("prefix-lm/seed-2/cola/evaluate", plan.Evaluations[^1].Name);
        Assert.Equal([("No pre-training", "sst2"), ("No pre-training", "cola"), ("Prefix LM", "sst2"), ("Prefix LM", "cola")], plan.Cells.Select(cell => (cell.Row, cell.Task)));
        Assert.All(plan.Cells, cell => Assert.Equal(2, cell.Evaluations.Count));
    }

    [Fact]
    public void Plan_Finetuning_BeginsFromItsOwnSeedsPretraining()
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("row")));

        var tuned = plan.Runs.Single(run => run.Name == "row/seed-2/cola");
        Assert.Equal(plan.Runs.Single(run => run.Name == "row/seed-2/pretrain").Id, tuned.InitialFrom);
        Assert.Equal(tuned.Id, plan.Evaluations.Single(evaluation => evaluation.Name == "row/seed-2/cola/evaluate").Run);
        Assert.Null(plan.Runs.Single(run => run.Name == "row/seed-2/pretrain").InitialFrom);
    }

    [Fact]
    public void Plan_Mixtures_AreOneTrainingForAllTasks_EachJudgedOnIt()
    {
        var spec = Specs.Spec(Specs.Row("row"));
        MixtureSpec Mixture(bool unsupervised) => new() { Tasks = ["sst2", "rte"], Strategy = MixingStrategy.Proportional, Limit = 9, Unsupervised = unsupervised };
        var plan = ExperimentPlanner.Plan(Specs.Experiment, spec with
        {
            Seeds = [1], Pretraining = spec.Pretraining! with { Mixture = Mixture(true) }, Finetuning = spec.Finetuning! with { Mixture = Mixture(false) },
        });

        Assert.Equal(["row/seed-1/pretrain", "row/seed-1/mixture"], plan.Runs.Select(run => run.Name));
        Assert.Equal(["row/seed-1/mixture/evaluate-sst2", "row/seed-1/mixture/evaluate-cola"], plan.Evaluations.Select(evaluation => evaluation.Name));
        Assert.All(plan.Evaluations, evaluation => Assert.Equal(plan.Runs[1].Id, evaluation.Run));
        Assert.Equal([true, false], plan.Runs.Select(run => run.Spec.Data.IsPretraining()));
        Assert.Equal("span_corruption", ((MixtureData)plan.Runs[0].Spec.Data).Unsupervised!.Objective);
        Assert.Equal((null, 64), (((MixtureData)plan.Runs[1].Spec.Data).Unsupervised, ((MixtureData)plan.Runs[1].Spec.Data).Examples));
        Assert.Equal(["3 tasks", "2 tasks"], plan.Runs.Select(run => run.Spec.Data.Title()));
    }

    [Fact]
    public void Plan_EveryRun_ComesAfterTheOneItBeginsFrom()
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("a"), Specs.Row("b", steps: 7)));

        var seen = new HashSet<Contracts.Ids.RunId>();
        foreach (var run in plan.Runs)
        {
            Assert.True(run.InitialFrom is null || seen.Contains(run.InitialFrom.Value));
            Assert.True(seen.Add(run.Id));
        }
    }

    [Fact]
    public void Plan_Twice_GivesTheSameIds_AndAnotherExperimentGivesOthers()
    {
        var spec = Specs.Spec(Specs.Row("a"));

        var first = ExperimentPlanner.Plan(Specs.Experiment, spec);
        var other = ExperimentPlanner.Plan(new(Guid.AllBitsSet), spec);

        Assert.Equivalent(first, ExperimentPlanner.Plan(Specs.Experiment, spec), strict: true);
        Assert.Empty(first.Runs.Select(run => run.Id).Intersect(other.Runs.Select(run => run.Id)));
        Assert.Empty(first.Evaluations.Select(run => run.Id).Intersect(other.Evaluations.Select(run => run.Id)));
    }

    [Fact]
    public void Plan_Ids_AreFrozen() => Assert.Equal(
        "26923013779a87dbb410e84ea65d29cb",
        ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("a"))).Runs[0].Id.ToString());

    [Fact]
    public void Plan_RowsThatMeanTheSame_ShareTheirRuns()
    {
        var spec = Specs.Spec(Specs.Row("first"), Specs.Row("second", objective: "span_corruption", steps: 100), Specs.Row("third", steps: 101));

        var plan = ExperimentPlanner.Plan(Specs.Experiment, spec);

        Assert.Equal(plan.Cells[0].Evaluations, plan.Cells[2].Evaluations);
        Assert.Equal(12, plan.Runs.Count);
        Assert.DoesNotContain(plan.Runs, run => run.Name.StartsWith("second/", StringComparison.Ordinal));
    }

    [Fact]
    public void Plan_SameFinetuningOfOtherPretraining_IsNotShared()
    {
        var plan = ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("first"), Specs.Row("second", steps: 7), Specs.Row("none", pretrain: false)));

        Assert.Equal(3, plan.Cells.Where(cell => cell.Task == "cola").Select(cell => cell.Evaluations[0]).Distinct().Count());
    }

    [Fact]
    public void Plan_Specs_TakeWhatTheRowChanges()
    {
        var spec = Specs.Spec(Specs.Row("row", objective: "prefix_lm", steps: 7) with { Corpus = "gutenberg" }) with { LogicalShards = 4 };

        var plan = ExperimentPlanner.Plan(Specs.Experiment, spec);

        var pretraining = plan.Runs[0].Spec;
        Assert.Equal(new PretrainingData { Corpus = "gutenberg", Objective = "prefix_lm" }, pretraining.Data);
        Assert.Equal((7L, 4, 2, 1L), (pretraining.Steps, pretraining.LogicalShards, pretraining.RowsPerLogicalShard, pretraining.Seed));
        var tuned = plan.Runs[2].Spec;
        Assert.Equal(new FinetuningData { Task = "sst2", Examples = 64 }, tuned.Data);
        Assert.Equal((20L, 4, 1), (tuned.Steps, tuned.LogicalShards, tuned.RowsPerLogicalShard));
        Assert.Equal(new() { Model = spec.Model, Vocabulary = "bytes", Task = "sst2", InputLength = 32, TargetLength = 8 }, plan.Evaluations[0].Spec);
    }

    [Fact]
    public void Plan_NoPretrainingOrNoFinetuning_LeavesThatOut()
    {
        var spec = Specs.Spec(Specs.Row("row"));

        var scratch = ExperimentPlanner.Plan(Specs.Experiment, spec with { Pretraining = null });
        var only = ExperimentPlanner.Plan(Specs.Experiment, spec with { Finetuning = null });

        Assert.Equal(4, scratch.Runs.Count);
        Assert.All(scratch.Runs, run => Assert.Null(run.InitialFrom));
        Assert.Equal(["row/seed-1/pretrain", "row/seed-2/pretrain"], only.Runs.Select(run => run.Name));
        Assert.Empty(only.Evaluations);
        Assert.Empty(only.Cells);
    }

    [Fact]
    public void Plan_NamesThatClash_AreToldApart()
    {
        var spec = Specs.Spec(Specs.Row("Row!", steps: 1), Specs.Row("row", steps: 2), Specs.Row("¡", steps: 3), Specs.Row("¿", steps: 4));
        spec = spec with { Finetuning = spec.Finetuning! with { Tasks = ["pretrain"] } };

        var names = ExperimentPlanner.Plan(Specs.Experiment, spec).Runs.Select(run => run.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Superset(new HashSet<string> { "row/seed-1/pretrain", "row/seed-1/pretrain-task", "row-2/seed-1/pretrain", "row-3/seed-1/pretrain" }, names.ToHashSet());
    }

    [Fact]
    public void Plan_SlugThatLooksNumbered_IsStillDistinct()
    {
        var names = ExperimentPlanner.Plan(Specs.Experiment, Specs.Spec(Specs.Row("a", steps: 1), Specs.Row("a-2", steps: 2), Specs.Row("A", steps: 3)))
            .Runs.Select(run => run.Name).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
    }
}
