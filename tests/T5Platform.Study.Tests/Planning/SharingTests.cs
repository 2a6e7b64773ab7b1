using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Planning;

[Trait("speed", "unit")]
public class SharingTests
{
    private static readonly ExperimentId Mine = new(Guid.Parse("0195e1f0-0000-7000-8000-00000000000b"));

    private static readonly ExperimentSpec Theirs = Specs.Spec(Specs.Row("No pre-training", pretrain: false), Specs.Row("Baseline"));

    [Fact]
    public void Share_WhatIsEqual_IsTheirs_AndTheRestIsMine()
    {
        var theirs = ExperimentPlanner.Plan(Specs.Experiment, Theirs);
        var own = ExperimentPlanner.Plan(Mine, Specs.Spec(Specs.Row("The same"), Specs.Row("Prefix LM", objective: "prefix_lm")));

        var plan = Shared(own, new SharablePlan(Specs.Experiment, theirs, static _ => true));

        Assert.All(plan.Runs.Where(run => run.Name.StartsWith("the-same/", StringComparison.Ordinal)), run =>
        {
            Assert.Equal(Specs.Experiment, run.SharedFrom);
            Assert.Equal(theirs.Runs.Single(each => each.Name == run.Name.Replace("the-same", "baseline", StringComparison.Ordinal)).Id, run.Id);
        });
        Assert.Equal(own.Runs.Where(IsPrefix), plan.Runs.Where(IsPrefix));
        Assert.Equal(own.Runs.Select(run => run.Name), plan.Runs.Select(run => run.Name));
        // Four evaluations of two tasks and two seeds are theirs, and the cell leads there.
        Assert.Equal(4, plan.Evaluations.Count(each => each.SharedFrom is not null));
        var cell = plan.Cells.Single(each => each is { Row: "The same", Task: "cola" });
        Assert.Equal(theirs.Cells.Single(each => each is { Row: "Baseline", Task: "cola" }).Evaluations, cell.Evaluations);
        Assert.All(plan.Runs, run => Assert.True(run.InitialFrom is null || plan.Runs.Any(first => first.Id == run.InitialFrom)));
        Assert.All(plan.Evaluations, each => Assert.Contains(plan.Runs, run => run.Id == each.Run));

        static bool IsPrefix(PlannedRun run) => run.Name.StartsWith("prefix-lm/", StringComparison.Ordinal);
    }

    [Fact]
    public void Share_WhatFailedOrIsSharedItself_IsNotTaken()
    {
        var theirs = ExperimentPlanner.Plan(Specs.Experiment, Theirs);
        var failed = theirs.Runs.Single(run => run.Name == "baseline/seed-1/pretrain");
        var own = ExperimentPlanner.Plan(Mine, Theirs);

        var plan = Shared(own, new SharablePlan(Specs.Experiment, theirs, holder => holder != LeaseHolder.Of(failed.Id)));
        var third = Shared(ExperimentPlanner.Plan(new(new Guid(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9)), Theirs), new SharablePlan(Mine, plan, static _ => true));

        Assert.Equal(["baseline/seed-1/pretrain"], plan.Runs.Where(run => run.SharedFrom is null).Select(run => run.Name));
        Assert.Equal(["baseline/seed-1/pretrain"], third.Runs.Where(run => run.SharedFrom is not null).Select(run => run.Name));
    }

    [Fact]
    public void Share_EarlierCheckpointsThatAreNotWritten_AreNotWaitedFor()
    {
        var often = Theirs with { Finetuning = Theirs.Finetuning! with { EveryCheckpoint = true, Steps = 40, CheckpointEvery = 10 } };
        var seldom = Theirs with { Finetuning = often.Finetuning with { EveryCheckpoint = false, CheckpointEvery = 20 } };

        var mine = Shared(ExperimentPlanner.Plan(Mine, often), new SharablePlan(Specs.Experiment, ExperimentPlanner.Plan(Specs.Experiment, seldom), static _ => true));
        var other = Shared(ExperimentPlanner.Plan(Mine, seldom), new SharablePlan(Specs.Experiment, ExperimentPlanner.Plan(Specs.Experiment, often), static _ => true));

        Assert.All(mine.Runs, run => Assert.Equal(run.Spec.Data.IsPretraining(), run.SharedFrom is not null));
        Assert.All(other.Runs, run => Assert.NotNull(run.SharedFrom));
        Assert.All(other.Evaluations, each => Assert.NotNull(each.SharedFrom));
    }

    [Fact]
    public void Share_WhatBeginsFromAnImport_IsNotKnownToBeEqual()
    {
        var imported = Specs.Spec(Specs.Row("imported")) with { InitialCheckpoint = "t5-small" };

        var plan = Shared(ExperimentPlanner.Plan(Mine, imported), new SharablePlan(Specs.Experiment, ExperimentPlanner.Plan(Specs.Experiment, imported), static _ => true));

        Assert.Empty(plan.Shared());
    }

    [Fact]
    public void TakeBack_ARun_TakesWhatJudgesIt_AndKeepsTheRest()
    {
        var own = ExperimentPlanner.Plan(Mine, Theirs);
        var plan = Shared(own, new SharablePlan(Specs.Experiment, ExperimentPlanner.Plan(Specs.Experiment, Theirs), static _ => true));
        var lost = plan.Runs.Single(run => run.Name == "baseline/seed-2/sst2");

        var after = Sharing.TakeBack(Mine, plan, new HashSet<LeaseHolder> { LeaseHolder.Of(lost.Id) });

        Assert.Equal(["baseline/seed-2/sst2"], after.Runs.Where(run => run.SharedFrom is null).Select(run => run.Name));
        Assert.Equal(["baseline/seed-2/sst2/evaluate"], after.Evaluations.Where(each => each.SharedFrom is null).Select(each => each.Name));
        Assert.Equal(own.Runs.Single(run => run.Name == lost.Name).Id, after.Runs.Single(run => run.Name == lost.Name).Id);
        Assert.Equal(plan.Runs.Single(run => run.Name == lost.Name).InitialFrom, after.Runs.Single(run => run.Name == lost.Name).InitialFrom);
        Assert.Equivalent(own, Sharing.TakeBack(Mine, plan, plan.Shared().Select(each => each.Holder).ToHashSet()), strict: true);
    }

    private static ExperimentPlan Shared(ExperimentPlan own, params SharablePlan[] others) => Sharing.Apply(own, Sharing.Find(own, others));
}
