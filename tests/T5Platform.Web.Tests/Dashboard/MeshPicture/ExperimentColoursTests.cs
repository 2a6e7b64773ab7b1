using T5Platform.Web.Dashboard.MeshPicture;
using T5Platform.Web.Tests.Demo.Sample;

namespace T5Platform.Web.Tests.Dashboard.MeshPicture;

[Trait("speed", "unit")]
public sealed class ExperimentColoursTests
{
    private static readonly ExperimentId[] Twelve = [.. Enumerable.Range(0, ExperimentColours.Count).Select(number => new ExperimentId(SampleIds.Of($"experiment {number}")))];

    [Fact]
    public void Of_AsManyExperimentsAsColours_GivesEachItsOwn() =>
        Assert.Equal(ExperimentColours.Count, ExperimentColours.Of(Twelve).Values.Distinct().Count());

    [Fact]
    public void Of_TheSameInAnyOrder_IsTheSame() =>
        Assert.Equal(ExperimentColours.Of(Twelve).OrderBy(pair => pair.Value), ExperimentColours.Of(Twelve.Reverse()).OrderBy(pair => pair.Value));

    [Fact]
    public void Of_AYoungerBesideIt_DoesNotChangeAnOldersColour()
    {
        var oldest = Twelve.MinBy(id => id.ToString());
        Assert.Equal(ExperimentColours.Of([oldest])[oldest], ExperimentColours.Of(Twelve)[oldest]);
    }

    [Fact]
    public void Of_MoreThanThereAreColours_StillColoursAll() =>
        Assert.All(ExperimentColours.Of([.. Twelve, new(SampleIds.Of("thirteen"))]).Values, colour => Assert.InRange(colour, 0, ExperimentColours.Count - 1));
}
