using T5Platform.Data.Batches;

namespace T5Platform.Data.Tests.Batches;

[Trait("speed", "unit")]
public class RowWriterTests
{
    [Theory]
    [InlineData(new int[0], new[] { 1, 0, 0, 0 })]
    [InlineData(new[] { 7, 8 }, new[] { 7, 8, 1, 0 })]
    [InlineData(new[] { 7, 8, 9 }, new[] { 7, 8, 9, 1 })]
    [InlineData(new[] { 7, 8, 9, 10 }, new[] { 7, 8, 9, 1 })]
    public void Write_Tokens_TrimsThenAppendsEos(int[] tokens, int[] expected)
    {
        var rows = new int[12];
        RowWriter.Write(rows, 1, 4, tokens);
        Assert.Equal([0, 0, 0, 0, .. expected, 0, 0, 0, 0], rows);
    }
}
