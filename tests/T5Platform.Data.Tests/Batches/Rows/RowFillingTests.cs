using T5Platform.Data.Batches.Rows;
using T5Platform.Data.Objectives;

namespace T5Platform.Data.Tests.Batches.Rows;

[Trait("speed", "unit")]
public class RowFillingTests
{
    private static string Begins(PairLengths row, params (int Inputs, int Targets)[] examples)
    {
        var filling = new RowFilling(row);
        return string.Concat(examples.Select(example => filling.BeginsRow(new PairLengths(example.Inputs, example.Targets)) ? '|' : '.'));
    }

    [Fact]
    public void BeginsRow_EitherSideIsFull_ClosesTheRow()
    {
        Assert.Equal("|.|", Begins(new(10, 10), (5, 1), (5, 1), (1, 1)));
        Assert.Equal("|.|", Begins(new(10, 10), (1, 5), (1, 5), (1, 1)));
        Assert.Equal("|||", Begins(new(10, 10), (6, 1), (6, 1), (6, 1)));
    }

    [Fact]
    public void BeginsRow_ThereIsRoomInAnEarlierRow_DoesNotLookBack() => Assert.Equal("||.", Begins(new(10, 10), (4, 4), (7, 7), (3, 3)));

    [Fact]
    public void BeginsRow_ExampleLongerThanARow_CountsAsTrimmed() => Assert.Equal("||", Begins(new(4, 4), (9, 1), (1, 1)));

    [Fact]
    public void BeginsRow_AfterAGroup_ClosesTheRowHoweverEmpty() => Assert.Equal("|...|.", Begins(new(4, 3), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)));
}
