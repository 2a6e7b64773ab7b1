using T5Platform.Study.Tables;
using T5Platform.Web.Dashboard.Tables;

namespace T5Platform.Web.Tests.Dashboard.Tables;

[Trait("speed", "unit")]
public sealed class CellLookTests
{
    [Fact]
    public void Of_AFinishedCell_IsItsFigures() =>
        Assert.Equal(new CellLook("83.28", "± 0.24", null, "bold"), CellLook.Of(Cell(83.279, 0.2351, new(2, 0, 2, 1)) with { Bold = true }));

    [Fact]
    public void Of_ACellOfWhichSomeSeedFailed_SaysOfHowManyItIs() =>
        Assert.Equal(new CellLook("76.50", null, "1/2", "final"), CellLook.Of(Cell(76.5, null, new(1, 1, 2, 1))));

    [Fact]
    public void Of_AnUnfinishedCell_IsPartial() => Assert.Equal("partial", CellLook.Of(Cell(50, null, new(1, 0, 2, 0.7))).Kind);

    [Fact]
    public void Of_ACellWithoutScores_IsHowFarItIs() => Assert.Equal(("37 %", "pending"), Look(new(0, 0, 2, 0.379)));

    [Fact]
    public void Of_ACellAlmostDone_IsNotDone() => Assert.Equal(("99 %", "pending"), Look(new(0, 0, 2, 0.9999)));

    [Fact]
    public void Of_ACellThatHasNotBegun_Waits() => Assert.Equal(("waiting", "waiting"), Look(new(0, 0, 2, 0)));

    [Fact]
    public void Of_ACellThatFailed_SaysSo() => Assert.Equal(("failed", "failed"), Look(new(0, 2, 2, 1)));

    [Fact]
    public void Of_ACellThatIsExcluded_SaysSoWhateverItsSeedsHave() =>
        Assert.Equal(new CellLook("excluded", null, null, "excluded"), CellLook.Of(Cell(null, null, new(1, 1, 2, 1)) with { Excluded = "diverges" }));

    [Fact]
    public void Spoken_OfABoldCell_IsAllThatIsSeen() => Assert.Equal("83.28 ± 0.24, bold", new CellLook("83.28", "± 0.24", null, "bold").Spoken);

    private static (string, string) Look(Progress progress) => CellLook.Of(Cell(null, null, progress)) is var look ? (look.Main, look.Kind) : default;

    private static TableCell Cell(double? mean, double? deviation, Progress progress) =>
        new() { Mean = mean, StandardDeviation = deviation, Count = progress.Scored, Progress = progress, Sources = [] };
}
