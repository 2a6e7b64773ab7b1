using T5Platform.Contracts.Sweeps;
using T5Platform.Study.Sweeps;

namespace T5Platform.Study.Tests.Sweeps;

[Trait("speed", "unit")]
public sealed class SweepDecisionTests
{
    [Fact]
    public void Of_Nothing_BeginsAsManyAsMayBeAtWork() =>
        Assert.Equal([new(1, 0), new(2, 0), new(3, 0)], SweepDecision.Of(Sweeps.Of(SweepMethod.Random, 9), Known()).Submit);

    [Fact]
    public void Of_TheSameAgain_DecidesTheSame()
    {
        var known = Known(("1/0", 3), ("2/0", 1), ("3/0", 2));
        var sweep = Sweeps.Of(SweepMethod.Asha, 9, rungs: 3);
        Assert.Equal(SweepDecision.Of(sweep, known).Submit, SweepDecision.Of(sweep, known).Submit);
    }

    [Fact]
    public void Of_OneInEtaScored_PromotesTheBest_BeforeItBeginsAnother() =>
        Assert.Equal([new(1, 1), new(4, 0), new(5, 0)], SweepDecision.Of(Sweeps.Of(SweepMethod.Asha, 9, rungs: 3), Known(("1/0", 3), ("2/0", 1), ("3/0", 2))).Submit);

    [Fact]
    public void Of_SmallerIsBetter_PromotesTheSmallest() =>
        Assert.Equal(new SweepStep(2, 1), SweepDecision.Of(Sweeps.Of(SweepMethod.Asha, 9, rungs: 3, goal: SweepGoal.Min), Known(("1/0", 3), ("2/0", 1), ("3/0", 2))).Submit[0]);

    [Fact]
    public void Of_TooFewScored_WaitsForNobodyAndPromotesNobody() =>
        Assert.Equal([new(4, 0)], SweepDecision.Of(Sweeps.Of(SweepMethod.Asha, 9, rungs: 3), Known(("1/0", 3), ("2/0", null), ("3/0", null))).Submit);

    [Fact]
    public void Of_ResultThatComesLate_IsCountedAndMayStillGoOn()
    {
        // Trial 1 was promoted early; trial 2 comes late, is the best, and goes on too.
        var known = Known(("1/0", 3), ("2/0", 9), ("3/0", 2), ("1/1", null), ("4/0", 1), ("5/0", 1), ("6/0", 1));
        Assert.Equal(new SweepStep(2, 1), SweepDecision.Of(Sweeps.Of(SweepMethod.Asha, 6, rungs: 3), known).Submit[0]);
    }

    [Fact]
    public void Of_Lost_CountsForNothingAndIsNotBegunAgain()
    {
        var known = Known(("1/0", 3), ("2/0", 1), ("3/0", 2));
        known[new(1, 0)] = new TrialOutcome.Lost("It died.");
        var decision = SweepDecision.Of(Sweeps.Of(SweepMethod.Asha, 3, rungs: 3), known);
        // Nothing more can come to the lowest rung: its best goes on.
        Assert.Equal([new(3, 1)], decision.Submit);
        Assert.Equal(new SweepStep(3, 0), decision.Best);
    }

    [Fact]
    public void Of_NoNumber_IsLost() =>
        Assert.Equal(SweepState.Failed, SweepDecision.Of(Sweeps.Of(SweepMethod.Random, 1), Known(("1/0", double.NaN))).State);

    [Fact]
    public void Of_Equals_TheFirstGoesOn() =>
        Assert.Equal(new SweepStep(1, 1), SweepDecision.Of(Sweeps.Of(SweepMethod.Asha, 9, rungs: 2), Known(("1/0", 2), ("2/0", 2), ("3/0", 2))).Submit[0]);

    [Fact]
    public void Of_EveryOrderOfResults_KeepsToItsRules()
    {
        var random = new Random(5);
        for (var round = 0; round < 600; round++)
        {
            var sweep = Sweeps.Of(SweepMethod.Asha, random.Next(1, 30), random.Next(1, 8), random.Next(2, 5), random.Next(1, 5), (SweepGoal)random.Next(2));
            var scores = Enumerable.Range(0, sweep.Trials + 1).Select(_ => (double)random.Next(10)).ToList();
            Played(sweep, random, step => random.Next(12) == 0 ? new TrialOutcome.Lost("lost") : new TrialOutcome.Scored(scores[step.Trial] + (random.Next(3) * step.Rung)));
        }
    }

    [Fact]
    public void Of_OneAtATime_EndsWithTheSameDecisionsWheneverItIsAsked()
    {
        var sweep = Sweeps.Of(SweepMethod.Asha, 12, parallel: 1, eta: 2, rungs: 3);
        TrialOutcome Outcome(SweepStep step) => new TrialOutcome.Scored((step.Trial * 7) % 12);
        Assert.Equal(Played(sweep, new(1), Outcome), Played(sweep, new(2), Outcome));
    }

    [Theory]
    [InlineData(9, 3, 3, new[] { 9, 3, 1 })]
    [InlineData(6, 2, 3, new[] { 6, 3, 1 })]
    [InlineData(2, 3, 3, new[] { 2, 1, 1 })]
    [InlineData(8, 2, 4, new[] { 8, 4, 2, 1 })]
    public void Of_ScoresThatRise_HasSoManyOnEachRung(int trials, int eta, int rungs, int[] counts)
    {
        // The first is the best: nobody is promoted whom a later one overtakes.
        var played = Played(Sweeps.Of(SweepMethod.Asha, trials, parallel: 1, eta, rungs), new(1), static step => new TrialOutcome.Scored(-step.Trial));
        Assert.Equal(counts, Enumerable.Range(0, rungs).Select(rung => played.Count(step => step.Rung == rung)));
    }

    /// <summary>Plays a sweep to its end, results coming in any order, and holds every decision against the rules; gives the submissions in order.</summary>
    private static List<SweepStep> Played(SweepDefinition sweep, Random random, Func<SweepStep, TrialOutcome> outcome)
    {
        var known = Known();
        var submitted = new List<SweepStep>();
        while (true)
        {
            var decision = SweepDecision.Of(sweep, known);
            foreach (var step in decision.Submit)
            {
                Assert.True(known.TryAdd(step, TrialOutcome.AtWork), $"{step} was submitted twice.");
                Assert.True(step.Rung == 0 || known[step with { Rung = step.Rung - 1 }] is TrialOutcome.Scored, $"{step} goes on from nothing.");
                submitted.Add(step);
            }

            var working = known.Where(static each => each.Value is TrialOutcome.Working).Select(static each => each.Key).ToList();
            Assert.InRange(working.Count, 0, sweep.Parallel);
            if (working.Count == 0)
            {
                Ended(sweep, known, decision);
                return submitted;
            }

            Assert.Equal(SweepState.Running, decision.State);
            var ended = working[random.Next(working.Count)];
            known[ended] = outcome(ended);
        }
    }

    private static void Ended(SweepDefinition sweep, Dictionary<SweepStep, TrialOutcome> known, SweepDecision decision)
    {
        // Every trial was begun: none is forgotten.
        Assert.Equal(Enumerable.Range(1, sweep.Trials), known.Keys.Where(static step => step.Rung == 0).Select(static step => step.Trial).Order());
        var any = known.Values.Any(static each => each is TrialOutcome.Scored);
        Assert.Equal(any ? SweepState.Completed : SweepState.Failed, decision.State);
        // Where a rung has scores, somebody went on: the highest has been tried unless all on the way were lost.
        for (var rung = 0; rung < sweep.Rungs - 1; rung++)
        {
            if (known.Any(each => each.Key.Rung == rung && each.Value is TrialOutcome.Scored))
                Assert.Contains(known.Keys, step => step.Rung == rung + 1);
            else
                break;
        }
    }

    private static Dictionary<SweepStep, TrialOutcome> Known(params (string Step, double? Score)[] outcomes) => outcomes.ToDictionary(
        static each => new SweepStep(int.Parse(each.Step.Split('/')[0]), int.Parse(each.Step.Split('/')[1])),
        static each => each.Score is { } score ? new TrialOutcome.Scored(score) : TrialOutcome.AtWork);
}
