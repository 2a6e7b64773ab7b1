using T5Platform.Contracts.Specs;

namespace T5Platform.Training.Optimizers;

/// <summary>The learning rate as a function of the step (paper, 3.1.2).</summary>
public static class LearningRate
{
    /// <summary>The rate at a step, counted from 0.</summary>
    public static float At(OptimizerSpec spec, long step) => spec.Schedule switch
    {
        LearningRateSchedule.InverseSquareRoot => (float)(spec.LearningRate / Math.Sqrt(Math.Max(step, Math.Max(1, spec.WarmupSteps)))),
        LearningRateSchedule.Constant => spec.LearningRate,
        _ => throw new ArgumentOutOfRangeException(nameof(spec), spec.Schedule, $"There is no schedule {spec.Schedule}."),
    };
}
