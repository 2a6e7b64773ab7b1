using T5Platform.Contracts.Specs;
using T5Platform.Storage.Writing;

namespace T5Platform.Web.Tests.Demo.Sample;

/// <summary>Loss curves that look like loss curves, the same at every start.</summary>
internal static class SampleCurve
{
    public static IReadOnlyList<MetricPoint> Of(RunId run, RunSpec spec, long steps, DateTimeOffset started, Func<long, Generation> lifeAt)
    {
        var (floor, height, pace) = spec.Data is PretrainingData { Objective: "prefix_lm" } ? (1.75, 4.4, 0.16) : spec.Data is PretrainingData ? (1.45, 4.2, 0.12) : (0.22, 2.6, 0.2);
        return
        [
            .. Sequence(steps).Select(step => new MetricPoint
            {
                Run = run,
                Generation = lifeAt(step),
                Step = step,
                Loss = (float)((floor + (height * Math.Exp(-step / (pace * spec.Steps))) + (0.06 * spec.Seed)) * (1 + (0.045 * Noise(run, step)))),
                LearningRate = spec.Optimizer.Schedule == LearningRateSchedule.Constant
                    ? spec.Optimizer.LearningRate
                    : spec.Optimizer.LearningRate / MathF.Sqrt(MathF.Max(step, spec.Optimizer.WarmupSteps)),
                Tokens = 2900 + (int)(90 * Noise(run, step + 7)),
                Seconds = 0.11 * (1 + (0.08 * Noise(run, step + 3))),
                At = started + (TimeSpan.FromSeconds(0.11) * step),
            }),
        ];
    }

    /// <summary>−1 to 1, by run and step alone.</summary>
    private static double Noise(RunId run, long step)
    {
        var mixed = (ulong)run.Value.GetHashCode() * 0x9E3779B97F4A7C15 ^ (ulong)(step + 1) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 31)) * 0x94D049BB133111EB;
        return ((mixed >> 11) / (double)(1UL << 52)) - 1;
    }

    private static IEnumerable<long> Sequence(long steps)
    {
        for (var step = 0L; step < steps; step++)
            yield return step;
    }
}
