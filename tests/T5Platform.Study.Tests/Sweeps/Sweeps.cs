using T5Platform.Study.Sweeps;

namespace T5Platform.Study.Tests.Sweeps;

/// <summary>Sweeps to decide about.</summary>
internal static class Sweeps
{
    public const string Asha = """
        # Learning rates, most of which are hopeless.
        sweep: rates
        method: asha
        spec:
          name: rates
          seeds: [1]
          model: test
          pretraining: { steps: 10, batchRows: 4, inputLength: 64, targetLength: 16, checkpointEvery: 10 }
          finetuning: { tasks: [sst2], steps: 5, batchRows: 4, inputLength: 64, targetLength: 16, checkpointEvery: 5 }
          rows:
            - name: only
        fields:
          pretraining.optimizer.learningRate: { from: 0.01, to: 10, log: true }
          rows[0].objective: { values: [span_corruption, prefix_lm] }
          pretraining.optimizer.warmupSteps: { from: 1, to: 100, log: true, whole: true }
        trials: 9
        seed: 7
        parallel: 3
        objective: { task: sst2, metric: accuracy }
        halving: { stage: pretraining, first: 10, eta: 3, rungs: 3 }
        """;

    public static SweepDefinition Read(string text)
    {
        var reading = SweepReader.Read(new("sweep.yaml", text));
        Assert.Empty(reading.Errors);
        return reading.Sweep!;
    }

    public static SweepDefinition Of(SweepMethod method, int trials, int parallel = 3, int eta = 3, int rungs = 1, SweepGoal goal = SweepGoal.Max) => Read(Asha) with
    {
        Method = method,
        Trials = trials,
        Parallel = parallel,
        Objective = new("sst2", null, goal),
        Halving = rungs > 1 ? new(SweepStage.Pretraining, 10, eta, rungs) : null,
    };
}
