using T5Platform.Scheduling.Knowledge;

namespace T5Platform.Scheduling.Tests.Knowledge;

[Trait("speed", "unit")]
public class EstimateTests
{
    [Fact]
    public void Measured_Steps_BecomeTime()
    {
        var estimate = RunEstimate.Measured(A.Noon, TimeSpan.Zero, 600, 2, 0.1);

        Assert.Equal(TimeSpan.FromMinutes(4), estimate.RemainingAt(A.Noon.AddMinutes(1)));
        Assert.Equal(A.Noon.AddMinutes(5.5), estimate.LatestEnd(A.Noon));
        Assert.Equal(A.Noon.AddHours(1), estimate.LatestEnd(A.Noon.AddHours(1)));
    }

    [Fact]
    public void Declared_Limit_IsTheLatestEnd() =>
        Assert.Equal(A.Noon.AddHours(2), RunEstimate.Declared(A.Noon, TimeSpan.FromHours(2)).LatestEnd(A.Noon));

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 15)]
    [InlineData(4, 20)]
    [InlineData(8, 36)]
    public void Speed_BetweenAndBeyondMeasurements(int data, double expected) =>
        Assert.Equal(expected, SpeedModel.Speed(data, new Dictionary<int, double> { [1] = 10, [4] = 20 }), data == 2 ? 0.01 : 1e-9);

    [Fact]
    public void Speed_NothingMeasured_GrowsByDoublings() => Assert.Equal(1.8 * 1.8, SpeedModel.Speed(4, null), 9);

    [Fact]
    public void Elasticity_Choices_DivideTheLogicalShards() => Assert.Equal([2, 3, 4, 6], new Elasticity(2, 8, 12).Choices);

    [Fact]
    public void Loss_CheckpointsByTheClock_IsSinceTheLastOne()
    {
        var facts = new HolderFacts { CheckpointedAt = A.Noon, CheckpointEvery = TimeSpan.FromMinutes(10), Restart = TimeSpan.FromMinutes(1) };

        Assert.Equal(TimeSpan.FromMinutes(4), facts.LossAt(A.Noon.AddMinutes(33), A.Noon));
    }
}
