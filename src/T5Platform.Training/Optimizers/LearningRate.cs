using T5Platform.Contracts.Specs;

namespace T5Platform.Training.Optimizers;

/// <summary>The learning rate as a function of the step (paper, 3.1.2).</summary>
public static class LearningRate
{
    /// <summary>The rate at a step, counted from 0, of a run of so many steps.</summary>
    public static float At(OptimizerSpec spec, long step, long steps) => spec.Schedule switch
    {
        LearningRateSchedule.InverseSquareRoot => (float)(spec.LearningRate / Math.Sqrt(Math.Max(step, Math.Max(1, spec.WarmupSteps)))),
        LearningRateSchedule.Constant => spec.LearningRate,
        LearningRateSchedule.Triangular => (float)(spec.LearningRate * Triangle(step, Math.Min(spec.WarmupSteps, steps - 1), steps)),
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.Schedule, $"There is no schedule {spec.Schedule}."),
    };

    /// <summary>Up in equal parts over the warm-up, whose first step already learns, and down in equal parts: the step after the last would have 0.</summary>
    private static double Triangle(long step, long warmup, long steps) =>
        step < warmup ? (step + 1.0) / (warmup + 1) : (double)(steps - step) / (steps - warmup);
}
