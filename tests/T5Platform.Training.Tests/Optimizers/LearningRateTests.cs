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
        expected, LearningRate.At(new OptimizerSpec { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 1 }, step), 1e-8);

    [Fact]
    public void At_Constant_IsTheRate() => Assert.Equal(
        1e-3f, LearningRate.At(new OptimizerSpec { Schedule = LearningRateSchedule.Constant, LearningRate = 1e-3f }, 12_345));

    [Fact]
    public void At_NoWarmUp_BeginsAtTheRate() => Assert.Equal(
        0.5f, LearningRate.At(new OptimizerSpec { Schedule = LearningRateSchedule.InverseSquareRoot, LearningRate = 0.5f, WarmupSteps = 0 }, 0));
}
