using T5Platform.Contracts.Specs;
using T5Platform.Training.Optimizers;

namespace T5Platform.Training.Tests.Optimizers;

[Trait("speed", "unit")]
public sealed class LearningRateTests
{
    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(9_999, 0.01)]
    [InlineData(10_000, 0.01)]
    [InlineData(40_000, 0.005)]
    [InlineData(524_288, 0.0013810679)]
    public void At_InverseSquareRoot_IsThePapers(long step, double expected) => Assert.Equal(
        expected, LearningRate.At(new OptimizerSpec { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 1 }, step, 524_288), 1e-8);

    [Fact]
    public void At_Constant_IsTheRate() => Assert.Equal(
        1e-3f, LearningRate.At(new OptimizerSpec { Schedule = LearningRateSchedule.Constant, LearningRate = 1e-3f }, 12_345, 20_000));

    [Fact]
    public void At_NoWarmUp_BeginsAtTheRate() => Assert.Equal(
        0.5f, LearningRate.At(new OptimizerSpec { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 0.5f, WarmupSteps = 0 }, 0, 10));

    [Theory]
    [InlineData(0, 10, 110, 1.0 / 11)]
    [InlineData(9, 10, 110, 10.0 / 11)]
    [InlineData(10, 10, 110, 1)]
    [InlineData(60, 10, 110, 0.5)]
    [InlineData(109, 10, 110, 0.01)]
    [InlineData(0, 0, 4, 1)]
    [InlineData(0, 10_000, 1, 1)]
    [InlineData(3, 10_000, 4, 1)]
    public void At_Triangular_RisesOverTheWarmUp_AndFallsToTheEnd(long step, int warmup, long steps, double expected) => Assert.Equal(
        2 * expected, LearningRate.At(new OptimizerSpec { Schedule = LearningRateSchedule.Triangular, LearningRate = 2, WarmupSteps = warmup }, step, steps), 1e-6);
}
