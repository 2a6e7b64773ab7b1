using T5Platform.Web.Dashboard.Tables;
using T5Platform.Web.Tests.Demo.Sample;
using T5Platform.Web.Views;

namespace T5Platform.Web.Tests.Dashboard.Tables;

[Trait("speed", "unit")]
public sealed class CellAddressTests(SampleViews views) : IClassFixture<SampleViews>
{
    [Theory]
    [InlineData("0-0", true)]
    [InlineData("2-3", true)]
    [InlineData("3-0", false)]
    [InlineData("0-4", false)]
    [InlineData("-1-0", false)]
    [InlineData("0-0-0", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Read_OfAnAddress_IsACellOfTheTableOrNone(string? text, bool isCell) =>
        Assert.Equal(isCell, CellAddress.Read(text, ExperimentTable.Of(views.Completed)) is not null);

    [Fact]
    public void Text_OfACell_ReadsBack() => Assert.Equal(new CellAddress(2, 3), CellAddress.Read(new CellAddress(2, 3).ToString(), ExperimentTable.Of(views.Completed)));
}
