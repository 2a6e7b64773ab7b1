using T5Platform.Web.Dashboard.Experiments;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Experiments;

[Trait("speed", "unit")]
public sealed class RunLineTests(SampleViews views) : IClassFixture<SampleViews>
{
    [Fact]
    public async Task All_OfAnExperiment_HasEveryPlannedRunWithLivesAndSlice()
    {
        var lines = RunLine.All(views.Running, await views.Study.Attempts(views.Running.Experiment.Id, TestContext.Current.CancellationToken));
        var restarted = lines.Single(line => line.Planned.Id == views.Ids.Restarted);
        Assert.Equal(views.Running.Experiment.Plan.Runs.Count, lines.Count);
        Assert.Equal((3, true), (restarted.Lives, restarted.Lease is not null));
        Assert.Equal("Its last life ended: Node pod-0-n07 has been silent for 30 s.", restarted.Reason);
    }

    [Fact]
    public async Task With_RecentSteps_KnowsLossAndPace()
    {
        var points = await views.Study.Metrics(views.Ids.Restarted, 800, cancellationToken: TestContext.Current.CancellationToken);
        var line = RunLine.All(views.Running, []).Single(line => line.Planned.Id == views.Ids.Restarted).With(points);
        Assert.Equal(points[^1].Loss, line.Loss);
        Assert.InRange(line.Pace!.StepsPerSecond, 8, 10);
    }

    [Fact]
    public void Href_OfAPlannedRun_NamesItsExperiment()
    {
        var line = RunLine.All(views.Running, []).Single(line => line.Planned.Id == views.Ids.Planned);
        Assert.Equal($"/runs/{views.Ids.Planned}?of={views.Ids.Running}", line.Href(views.Ids.Running));
    }
}
