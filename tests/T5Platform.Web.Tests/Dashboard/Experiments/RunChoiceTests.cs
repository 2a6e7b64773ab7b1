using T5Platform.Contracts.Runs;
using T5Platform.Web.Dashboard.Charts;
using T5Platform.Web.Dashboard.Experiments;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Experiments;

[Trait("speed", "unit")]
public sealed class RunChoiceTests(SampleViews views) : IClassFixture<SampleViews>
{
    [Fact]
    public void Toggle_AThirdAfterTheFirstLeft_TakesTheFreedColour()
    {
        var choice = new RunChoice();
        var runs = views.Running.Runs.Keys.Take(3).ToList();
        choice.Toggle(runs[0]);
        choice.Toggle(runs[1]);
        choice.Toggle(runs[0]);
        choice.Toggle(runs[2]);
        Assert.Null(choice.ColourOf(runs[0]));
        Assert.Equal((1, 0), (choice.ColourOf(runs[1]), choice.ColourOf(runs[2])));
    }

    [Fact]
    public void Only_MoreThanThereAreColours_TakesTheFirst()
    {
        var choice = new RunChoice();
        choice.Only(views.Running.Runs.Values);
        Assert.Equal(Curve.Colours, choice.Count);
        Assert.True(choice.IsFull);
    }

    [Fact]
    public void First_OfManyRuns_IsPretrainingsThatTrainBeforeTheRest()
    {
        var first = RunChoice.First(views.Running.Runs.Values).ToList();
        Assert.Equal(8, first.Count);
        Assert.All(first, run => Assert.EndsWith("pretrain", run.Start.Name, StringComparison.Ordinal));
        Assert.Equal(RunState.Running, first[0].Status.State);
    }
}
