using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Mapping;
using T5Platform.Study.Scales;
using T5Platform.Study.Sweeps;

namespace T5Platform.Study.Tests.Sweeps;

[Trait("speed", "unit")]
public sealed class SweepReaderTests
{
    [Fact]
    public void Read_Sound_IsTheSweep()
    {
        var sweep = Sweeps.Read(Sweeps.Asha);
        Assert.Equal(("rates", SweepMethod.Asha, 9, 7L, 3), (sweep.Name, sweep.Method, sweep.Trials, sweep.Seed, sweep.Parallel));
        Assert.Equal(new SweepObjective("sst2", "accuracy", SweepGoal.Max), sweep.Objective);
        Assert.Equal(new SweepHalving(SweepStage.Pretraining, 10, 3, 3), sweep.Halving);
        Assert.Equal([10L, 30L, 90L], Enumerable.Range(0, 3).Select(sweep.Halving!.Steps));
        Assert.Equal(new SweepField.Range("pretraining.optimizer.learningRate", 0.01, 10, true), sweep.Fields[0]);
        Assert.Equal(["\"span_corruption\"", "\"prefix_lm\""], Assert.IsType<SweepField.Values>(sweep.Fields[1]).Json);
        Assert.Equal(new SweepField.WholeRange("pretraining.optimizer.warmupSteps", 1, 100, true), sweep.Fields[2]);
    }

    [Fact]
    public void Write_IsReadBackAsTheSame()
    {
        foreach (var sweep in new[] { Sweeps.Read(Sweeps.Asha), Sweeps.Read(Grid) })
        {
            var written = SweepJson.Write(sweep);
            Assert.Equal(written, SweepJson.Write(Sweeps.Read(written)));
            Assert.Equal(Shown(sweep), Shown(Sweeps.Read(written)));
        }
    }

    [Fact]
    public void Read_OverARowOfThePaper_HasThatRowsSpec()
    {
        var sweep = Sweeps.Read("""
            sweep: spans
            method: random
            over: { table: t7, row: t7-span-3, scale: cpu-minutes }
            fields: { "finetuning.optimizer.learningRate": { from: 0.0001, to: 0.01, log: true } }
            trials: 4
            objective: { task: sst2 }
            """.Replace("sst2", TaskOf("t7"), StringComparison.Ordinal));
        Assert.Equal("t7-span-3", Assert.Single(sweep.Spec.Rows).Name);
    }

    [Theory]
    [InlineData("trials: 9", "", "trials", "trials is required")]
    [InlineData("trials: 9", "trials: 0", "trials", "out of range")]
    [InlineData("method: asha", "method: random", "halving", "Only method asha has rungs")]
    [InlineData("method: asha", "method: bayes", "method", "asha")]
    [InlineData("task: sst2,", "task: cola,", "objective.task", "is no task")]
    [InlineData("from: 0.01, to: 10, log: true }", "from: 10, to: 0.01 }", "fields[\"pretraining.optimizer.learningRate\"]", "from must be less")]
    [InlineData("from: 0.01, to: 10, log: true }", "from: 0, to: 1, log: true }", "fields[\"pretraining.optimizer.learningRate\"]", "greater than 0")]
    [InlineData("from: 0.01, to: 10, log: true }", "from: 0.5 }", "fields[\"pretraining.optimizer.learningRate\"]", "values, or from and to")]
    [InlineData("values: [span_corruption, prefix_lm]", "values: [span_corruption, 3]", "fields[\"rows[0].objective\"]", "Trial")]
    [InlineData("pretraining.optimizer.warmupSteps", "pretraining.steps", "fields[\"pretraining.steps\"]", "the rungs' to give")]
    [InlineData("pretraining.optimizer.warmupSteps", "pretraining.optimiser.warmupSteps", "spec.pretraining.optimiser", "optimizer")]
    [InlineData("    - name: only", "    - name: only\n    - name: other", "spec", "has one row")]
    [InlineData("checkpointEvery: 5 }", "checkpointEvery: 5 }\n  extends: 0123456789abcdef0123456789abcdef", "spec", "extends nothing")]
    [InlineData("checkpointEvery: 10 }", "checkpointEvery: 10, optimizer: { schedule: triangular, learningRate: 1 } }", "spec.halving", "depends on the number of steps")]
    [InlineData("model: test", "model: tset", "spec.model", "tset")]
    [InlineData("rungs: 3 }", "rungs: 20, eta: 100 }", "halving.rungs", "1000000000")]
    public void Read_Unsound_IsRefusedAtItsPlace(string sound, string unsound, string path, string sentence)
    {
        var text = Sweeps.Asha.Replace(sound, unsound, StringComparison.Ordinal).Replace("eta: 3, rungs: 20, eta: 100", "eta: 100, rungs: 20", StringComparison.Ordinal);
        var reading = SweepReader.Read(new("sweep.yaml", text));
        Assert.Null(reading.Sweep);
        Assert.Contains(reading.Errors, error => error.Path == path && error.Message.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NamesThatTheClusterDoesNotKnow_AreRefused()
    {
        var reading = SweepReader.Read(new("sweep.yaml", Sweeps.Asha), new KnownNames { Objectives = ["span_corruption"] });
        Assert.Contains(reading.Errors, static error => error.Message.Contains("prefix_lm", StringComparison.Ordinal) && error.Line == 14);
    }

    [Fact]
    public void Read_GridWithRangesOrTrials_IsRefused()
    {
        Assert.Contains(SweepReader.Read(new("g", Grid + "trials: 3\n")).Errors, static error => error.Path == "trials");
        Assert.Contains(SweepReader.Read(new("g", Grid.Replace("{ values: [1, 2, 3] }", "{ from: 1, to: 3, whole: true }", StringComparison.Ordinal))).Errors, static error => error.Message.Contains("needs values", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("sweep: [")]
    [InlineData("sweep: x\nmethod: asha\nspec: 3\nfields: 4\nobjective: 5\nhalving: 6")]
    public void Read_Rubbish_IsRefusedAndNeverThrows(string text) => Assert.NotEmpty(SweepReader.Read(new("sweep.yaml", text)).Errors);

    internal const string Grid = """
        sweep: all of them
        method: grid
        spec:
          name: base
          seeds: [1, 2]
          model: test
          finetuning: { tasks: [sst2], steps: 5, batchRows: 4, inputLength: 64, targetLength: 16, checkpointEvery: 5 }
          rows:
            - name: only
        fields:
          finetuning.steps: { values: [1, 2, 3] }
          finetuning.packed: { values: [true, false] }
        objective: { task: sst2, goal: min }

        """;

    private static string Shown(SweepDefinition sweep) => string.Join('\n', SweepTrials.Of(sweep).Select(static trial => $"{trial.Number}: {string.Join(", ", trial.Values)}"));

    private static string TaskOf(string table) =>
        TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table(table)!, ScaleProfiles.Find("cpu-minutes")!).Experiments[0].Spec.Finetuning!.Tasks[0];
}
