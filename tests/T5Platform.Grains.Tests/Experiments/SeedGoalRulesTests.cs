using T5Platform.Contracts.Experiments;
using T5Platform.Contracts.Facts;
using T5Platform.Contracts.Ids;
using T5Platform.Contracts.Specs;
using T5Platform.Grains.Experiments;
using T5Platform.Storage.Writing;
using T5Platform.Study.Planning;

namespace T5Platform.Grains.Tests.Experiments;

[Trait("speed", "unit")]
public class SeedGoalRulesTests
{
    private static readonly ExperimentId Id = new(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    [Fact]
    public void Goal_WhileSomethingOfTheRowIsToCome_Waits()
    {
        var experiment = Experiment(seeds: [1, 2], error: 1, atMost: 5);
        Assert.IsType<SeedGoalStep.Wait>(Next(experiment, (1, 50)));
    }

    [Fact]
    public void Goal_OfOneSeed_WantsAnother_SinceNoDeviationIsKnown() =>
        Assert.Equal(new SeedGoalStep.Add(2), Next(Experiment(seeds: [1], error: 1000, atMost: 5), (1, 50)));

    [Theory]
    [InlineData(1.0, 50, 54)]
    [InlineData(0.1, 50, 51)]
    public void Goal_ThatIsNotReached_AddsTheNextSeedOfAll(double error, double one, double other) =>
        Assert.Equal(new SeedGoalStep.Add(8), Next(Experiment(seeds: [1, 7], error, atMost: 5), (1, one), (7, other)));

    [Fact]
    public void Goal_ThatIsReached_IsOver_WithItsFigures()
    {
        // Deviation of 50 and 52 is √2, the standard error of their mean 1.
        var over = Assert.IsType<SeedGoalStep.Over>(Next(Experiment(seeds: [1, 2], error: 1.01, atMost: 5), (1, 50), (2, 52)));
        Assert.Equal("Row 'row' is known: with 2 seeds the standard error of its means is 1 at most, where 1.01 was asked for.", over.Sentence);
    }

    [Fact]
    public void Goal_WithAsManySeedsAsAllowed_IsOver_AndSaysThatItIsNotReached()
    {
        var over = Assert.IsType<SeedGoalStep.Over>(Next(Experiment(seeds: [1, 2], error: 0.5, atMost: 2), (1, 50), (2, 52)));
        Assert.Contains("has its 2 seeds, and the standard error of its means is still 1", over.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Goal_OfARowOfWhichSomethingFailed_IsOver()
    {
        var experiment = Experiment(seeds: [1, 2], error: 1, atMost: 5);
        var failed = new Dictionary<LeaseHolder, SettledOutcome> { [LeaseHolder.Of(experiment.Plan.Evaluations[1].Id)] = SettledOutcome.Failed };
        var over = Assert.IsType<SeedGoalStep.Over>(SeedGoalRules.Next(experiment, failed, Scores(experiment, (1, 50))));
        Assert.Contains("something of it failed", over.Sentence, StringComparison.Ordinal);
    }

    private static SeedGoalStep Next(ExperimentRecord experiment, params (long Seed, double Score)[] scores) =>
        SeedGoalRules.Next(experiment, new Dictionary<LeaseHolder, SettledOutcome>(), Scores(experiment, scores));

    private static Dictionary<EvaluationId, EvaluationScored> Scores(ExperimentRecord experiment, params (long Seed, double Score)[] scores) => scores.ToDictionary(
        each => experiment.Plan.Cells.Single().Evaluations[experiment.Spec.Seeds.ToList().IndexOf(each.Seed)],
        each => new EvaluationScored { Scores = [new("accuracy", each.Score), new("f1", 1)], Examples = 10, PredictionsPath = "p" });

    private static ExperimentRecord Experiment(long[] seeds, double error, int atMost)
    {
        var spec = new ExperimentSpec
        {
            Name = "study",
            Seeds = seeds,
            Model = ModelPreset.All["test"],
            Finetuning = new() { Tasks = ["sst2"], Steps = 20, BatchRows = 4, InputLength = 32, TargetLength = 8, CheckpointEvery = 10 },
            Rows = [new() { Name = "row", Pretrain = false }],
        };
        return new()
        {
            Id = Id, Spec = spec, Plan = ExperimentPlanner.Plan(Id, spec), State = ExperimentState.Running, SubmittedAt = DateTimeOffset.UnixEpoch,
            Decisions = new() { Seeds = new("row", error, atMost) },
        };
    }
}
