using System.Globalization;
using T5Platform.Contracts.Ids;
using T5Platform.Study.Parents;
using T5Platform.Study.Planning;
using T5Platform.Study.Sweeps;

namespace T5Platform.Study.Tests.Sweeps;

[Trait("speed", "unit")]
public sealed class SweepTrialsTests
{
    private static readonly SweepId Id = new(new Guid(3, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));

    [Fact]
    public void Of_Grid_CoversEveryCombinationOnce()
    {
        var trials = SweepTrials.Of(Sweeps.Read(SweepReaderTests.Grid));
        Assert.Equal(
            ["1 true", "1 false", "2 true", "2 false", "3 true", "3 false"],
            trials.Select(static trial => string.Join(' ', trial.Values.Select(static value => value.Json))));
        Assert.Equal(Enumerable.Range(1, 6), trials.Select(static trial => trial.Number));
    }

    [Fact]
    public void Of_Drawn_IsTheSameAgain_AndOtherwiseWithAnotherSeed()
    {
        var sweep = Sweeps.Read(Sweeps.Asha);
        Assert.Equal(Shown(sweep), Shown(sweep with { Name = "other" }));
        Assert.NotEqual(Shown(sweep), Shown(sweep with { Seed = 8 }));
    }

    [Fact]
    public void Of_MoreTrialsOrFields_LeavesTheOthersAsTheyWere()
    {
        var sweep = Sweeps.Read(Sweeps.Asha);
        Assert.Equal(Shown(sweep), Shown(sweep with { Trials = 50 }).Take(sweep.Trials));
        var more = sweep with { Fields = [new SweepField.Range("pretraining.loss.zLoss", 0, 1, false), .. sweep.Fields] };
        Assert.Equal(Shown(sweep), SweepTrials.Of(more).Select(static trial => Shown(trial with { Values = [.. trial.Values.Skip(1)] })));
    }

    [Fact]
    public void Of_Ranges_StaysWithinThem_AndSpreadsByItsMeasure()
    {
        var sweep = Sweeps.Read(Sweeps.Asha) with { Trials = 1_000 };
        var trials = SweepTrials.Of(sweep);
        var rates = trials.Select(static trial => double.Parse(trial.Values[0].Json, CultureInfo.InvariantCulture)).ToList();
        Assert.All(rates, static rate => Assert.InRange(rate, 0.01, 10));
        Assert.InRange(rates.Count(static rate => rate < 0.1), 280, 390); // a third of the logarithms
        var steps = trials.Select(static trial => long.Parse(trial.Values[2].Json, CultureInfo.InvariantCulture)).ToList();
        Assert.All(steps, static step => Assert.InRange(step, 1, 100));
        Assert.InRange(trials.Count(static trial => trial.Values[1].Json == "\"prefix_lm\""), 440, 560);
        var flat = SweepTrials.Of(sweep with { Fields = [new SweepField.WholeRange("seeds[0]", 0, 9, false)] });
        Assert.Equal(Enumerable.Range(0, 10).Select(static digit => $"{digit}"), flat.Select(static trial => trial.Values[0].Json).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Specs_OfTwoRungs_AreTheSameButForSteps_AndTheUpperGoesOnFromTheLower()
    {
        var sweep = Sweeps.Read(Sweeps.Asha);
        var trial = SweepTrials.Of(sweep)[4];
        var (lower, upper) = (SweepSpecs.Of(Id, sweep, trial, 0).Spec!, SweepSpecs.Of(Id, sweep, trial, 1).Spec!);
        Assert.Equal(("rates, trial 5, rung 0", 10L, null), (lower.Name, lower.Pretraining!.Steps, lower.Extends));
        Assert.Equal(("rates, trial 5, rung 1", 30L, SweepSpecs.IdOf(Id, new(5, 0))), (upper.Name, upper.Pretraining!.Steps, upper.Extends!.Value));
        Assert.Equal(trial.Values[0].Json, lower.Pretraining.Optimizer.LearningRate.ToString("R", CultureInfo.InvariantCulture));
        Assert.IsType<ExtensionOutcome.Extended>(Extension.Of(
            ExperimentPlanner.Plan(SweepSpecs.IdOf(Id, new(5, 1)), upper), ExperimentPlanner.Plan(upper.Extends.Value, lower), Contracts.Experiments.ExperimentState.Completed));
    }

    [Fact]
    public void Ids_OfEveryTrialAndRung_AreTheirOwn()
    {
        var ids = Enumerable.Range(1, 100).SelectMany(static trial => Enumerable.Range(0, 5).Select(rung => SweepSpecs.IdOf(Id, new(trial, rung)))).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids[7], SweepSpecs.IdOf(Id, new(2, 2)));
    }

    private static IEnumerable<string> Shown(SweepDefinition sweep) => SweepTrials.Of(sweep).Select(Shown);

    private static string Shown(SweepTrial trial) => $"{trial.Number}: {string.Join(", ", trial.Values)}";
}
