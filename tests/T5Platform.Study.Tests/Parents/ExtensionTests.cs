using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Study.Parents;
using T5Platform.Study.Planning;

namespace T5Platform.Study.Tests.Parents;

[Trait("speed", "unit")]
public sealed class ExtensionTests
{
    private static readonly ExperimentId Child = new(new Guid(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
    private static readonly ExperimentSpec Spec = Specs.Spec(Specs.Row("base", baseline: true), Specs.Row("none", pretrain: false));

    [Fact]
    public void Of_MorePretraining_GoesOnWithPreTraining_AndFineTunesAnew()
    {
        var (plan, parent) = Extended(Spec, pretraining: 300, finetuning: null);
        Assert.Equal(Id(parent, "base/seed-1/pretrain"), Run(plan, "base/seed-1/pretrain").ContinueFrom);
        Assert.Null(Run(plan, "base/seed-1/sst2").ContinueFrom);
        // What did not change is taken over: nothing is left to train.
        Assert.Equal(Id(parent, "none/seed-2/cola"), Run(plan, "none/seed-2/cola").ContinueFrom);
    }

    [Fact]
    public void Of_MoreFinetuning_GoesOnWithBoth()
    {
        var (plan, parent) = Extended(Spec, pretraining: null, finetuning: 40);
        Assert.Equal(parent.Runs.Select(static run => (RunId?)run.Id), plan.Runs.Select(static run => run.ContinueFrom));
    }

    [Fact]
    public void Of_MoreOfBoth_FineTunesWhatHasOtherAncestorsAnew()
    {
        var (plan, _) = Extended(Spec, pretraining: 300, finetuning: 40);
        Assert.Equal(
            ["base/seed-1/pretrain", "base/seed-2/pretrain", "none/seed-1/cola", "none/seed-1/sst2", "none/seed-2/cola", "none/seed-2/sst2"],
            plan.Runs.Where(static run => run.ContinueFrom is not null).Select(static run => run.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_TwoRowsThatBecomeOne_GoesOnFromTheFurthest()
    {
        var spec = Specs.Spec(Specs.Row("short", steps: 50), Specs.Row("long", steps: 80)) with { Finetuning = null };
        var parent = ExperimentPlanner.Plan(Specs.Experiment, spec);
        var plan = Sound(spec with { Rows = [Specs.Row("short", steps: 200), Specs.Row("long", steps: 200)] }, parent);
        Assert.All(plan.Runs, run => Assert.Equal(Id(parent, $"long/seed-{run.Spec.Seed}/pretrain"), run.ContinueFrom));
    }

    [Fact]
    public void Of_AnythingElseChanged_GoesNowhere()
    {
        Assert.Equal("nothing-goes-on", Refused(Spec with { Pretraining = Spec.Pretraining! with { Steps = 300, Packed = true }, Finetuning = null }, Spec with { Finetuning = null }).Code);
        Assert.Equal("nothing-goes-on", Refused(Spec, Spec).Code);
        Assert.Equal("nothing-goes-on", Refused(Spec with { Pretraining = Spec.Pretraining! with { Steps = 50 } }, Spec).Code);
    }

    [Fact]
    public void Of_WhereTheStepsAreLookedAt_IsRefusedWithTheReason()
    {
        var triangular = Spec with { Finetuning = Spec.Finetuning! with { Optimizer = new() { Schedule = LearningRateSchedule.Triangular, LearningRate = 1 } } };
        var refused = Refused(ExtendedSpec.Of(Specs.Experiment, triangular, null, 40), triangular);
        Assert.Equal("depends-on-steps", refused.Code);
        Assert.Contains("learning rate (triangular)", refused.Sentence, StringComparison.Ordinal);
        var unfreezing = Spec with { Finetuning = Spec.Finetuning! with { Method = new() { Kind = FinetuningMethodKind.GradualUnfreezing } } };
        Assert.Contains("gradual unfreezing", Refused(ExtendedSpec.Of(Specs.Experiment, unfreezing, null, 40), unfreezing).Sentence, StringComparison.Ordinal);
        // Only where more steps are asked for.
        Assert.NotNull(Extended(triangular with { Finetuning = triangular.Finetuning }, pretraining: 300, finetuning: null).Plan);
    }

    [Fact]
    public void Of_EveryCheckpointJudged_IsTrainedAnew_SinceEarlierOnesAreWantedToo()
    {
        var spec = Spec with { Finetuning = Spec.Finetuning! with { EveryCheckpoint = true } };
        Assert.Contains("everyCheckpoint", Refused(ExtendedSpec.Of(Specs.Experiment, spec, null, 40), spec).Sentence, StringComparison.Ordinal);
        var (plan, _) = Extended(spec, pretraining: 300, finetuning: null);
        Assert.Equal(["base/seed-1/pretrain", "base/seed-2/pretrain"], plan.Runs.Where(static run => run.ContinueFrom is not null).Select(static run => run.Name));
    }

    [Fact]
    public void Of_ParentAtWork_IsRefused() =>
        Assert.Equal("parent-not-ended", Assert.IsType<ExtensionOutcome.Refused>(
            Extension.Of(ExperimentPlanner.Plan(Child, ExtendedSpec.Of(Specs.Experiment, Spec, 300, null)), ExperimentPlanner.Plan(Specs.Experiment, Spec), ExperimentState.Running)).Code);

    [Fact]
    public void ExtendedSpec_HasTheHashesOfOneThatBeganWithSoManySteps()
    {
        var extended = ExtendedSpec.Of(Specs.Experiment, Spec, 300, 40);
        Assert.Equal((Specs.Experiment, "study, extended to 300 and 40 steps"), (extended.Extends!.Value, extended.Name));
        var anew = Spec with { Pretraining = Spec.Pretraining! with { Steps = 300 }, Finetuning = Spec.Finetuning! with { Steps = 40 } };
        Assert.Equal(
            ExperimentPlanner.Plan(Child, anew).Runs.Select(static run => SpecHash.Of(run.Spec)),
            ExperimentPlanner.Plan(Child, extended).Runs.Select(static run => SpecHash.Of(run.Spec)));
    }

    private static (ExperimentPlan Plan, ExperimentPlan Parent) Extended(ExperimentSpec spec, long? pretraining, long? finetuning)
    {
        var parent = ExperimentPlanner.Plan(Specs.Experiment, spec);
        return (Sound(ExtendedSpec.Of(Specs.Experiment, spec, pretraining, finetuning), parent), parent);
    }

    private static ExperimentPlan Sound(ExperimentSpec spec, ExperimentPlan parent) =>
        Assert.IsType<ExtensionOutcome.Extended>(Extension.Of(ExperimentPlanner.Plan(Child, spec), parent, ExperimentState.Completed)).Plan;

    private static ExtensionOutcome.Refused Refused(ExperimentSpec spec, ExperimentSpec parent) =>
        Assert.IsType<ExtensionOutcome.Refused>(Extension.Of(ExperimentPlanner.Plan(Child, spec), ExperimentPlanner.Plan(Specs.Experiment, parent), ExperimentState.Completed));

    private static PlannedRun Run(ExperimentPlan plan, string name) => plan.Runs.Single(run => run.Name == name);

    private static RunId Id(ExperimentPlan plan, string name) => Run(plan, name).Id;
}
