using T5Platform.Web.Dashboard.Runs;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.Runs;

[Trait("speed", "unit")]
public sealed class LifeMarksTests(SampleViews views) : IClassFixture<SampleViews>
{
    [Fact]
    public async Task Of_ThreeLives_MarksWhereTheSecondAndThirdBegan()
    {
        var marks = LifeMarks.Of(await views.Study.Attempts(LeaseHolder.Of(views.Ids.Restarted), TestContext.Current.CancellationToken));
        Assert.Equal([("g2", 200d), ("g3", 500d)], marks.Select(mark => (mark.Label, mark.Step)));
        Assert.Equal("Life g2 begins after step 200. g1 came to step 288. Rank 2 on node pod-0-n07 was ended by signal 9.", marks[0].Sentence);
    }

    [Fact]
    public void Of_ALifeThatWaitsForItsSlice_MarksNothing() =>
        Assert.Empty(LifeMarks.Of([new() { Holder = default, Generation = new(1), StartedAt = default(DateTimeOffset) }, new() { Holder = default, Generation = new(2) }]));
}
