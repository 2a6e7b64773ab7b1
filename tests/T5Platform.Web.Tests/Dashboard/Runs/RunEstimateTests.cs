using T5Platform.Contracts.Runs;
using T5Platform.Storage.Writing;
using T5Platform.Web.Dashboard.Runs;
using T5Platform.Web.Tests.Demo.Sample;
using T5Platform.Web.Views;

namespace T5Platform.Web.Tests.Dashboard.Runs;

[Trait("speed", "unit")]
public sealed class RunEstimateTests(SampleViews views) : IClassFixture<SampleViews>
{
    private RunRecord Run => views.Running.Runs[views.Ids.Restarted];

    [Fact]
    public void Left_OfARunThatTrains_IsItsStepsAtItsPace() => Assert.Equal(TimeSpan.FromSeconds(33.6), RunEstimate.Left(Run, new(10, 1)));

    [Fact]
    public void Left_WithoutAPace_IsUnknown() => Assert.Null(RunEstimate.Left(Run, null));

    [Theory]
    [InlineData(RunState.Waiting)]
    [InlineData(RunState.Stopping)]
    [InlineData(RunState.Completed)]
    public void Left_OfARunThatDoesNotTrain_IsUnknown(RunState state) =>
        Assert.Null(RunEstimate.Left(Run with { Status = Run.Status with { State = state } }, new(10, 1)));

    [Fact]
    public void Left_AtNextToNoPace_DoesNotOverflow() => Assert.Null(RunEstimate.Left(Run, new Pace(1e-300, 0)));
}
