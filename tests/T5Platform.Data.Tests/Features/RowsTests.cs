using CsCheck;
using T5Platform.Data.Features;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.Features;

[Trait("speed", "unit")]
public class RowsTests
{
    private static readonly Dictionary<string, int> Lengths = new() { ["inputs"] = 10, ["targets"] = 7 };

    [Fact]
    public void TrimAndPad_Features_HaveTheirLengthsAndOthersStay()
    {
        var numbers = new Feature.List([new Feature.List([new Feature.Number(0.5), new Feature.Ids([4])])]);
        var example = AnExample.Of([2, 3, 4], [5]).With("idx", [9]).With("scores", numbers).With("names", new Feature.List([new Feature.Text("a")]));
        var row = Rows.TrimAndPad(example, new Dictionary<string, int> { ["inputs"] = 2, ["targets"] = 3, ["scores"] = 2, ["names"] = 2 });
        Assert.Equal(("2 3", "5 0 0", "9"), (AnExample.Show(row, "inputs"), AnExample.Show(row, "targets"), AnExample.Show(row, "idx")));
        var added = Assert.IsType<Feature.List>(Assert.IsType<Feature.List>(row["scores"]).Items[1]);
        Assert.Equal(new Feature.Number(0), added.Items[0]);
        Assert.Equal([0], Assert.IsType<Feature.Ids>(added.Items[1]).Values);
        Assert.Equal(new Feature.Text(string.Empty), Assert.IsType<Feature.List>(row["names"]).Items[1]);
    }

    [Fact]
    public void TrimAndPack_TwoExamples_ShareARow()
    {
        var row = Assert.Single(Rows.TrimAndPack([AnExample.Of([7, 8, 5, 1], [3, 9, 1]), AnExample.Of([8, 4, 9, 3, 1, 0], [4, 1])], Lengths));
        Assert.Equal("7 8 5 1 8 4 9 3 1 0", AnExample.Show(row, "inputs"));
        Assert.Equal("1 1 1 1 2 2 2 2 2 0", AnExample.Show(row, "inputs_segment_ids"));
        Assert.Equal("0 1 2 3 0 1 2 3 4 0", AnExample.Show(row, "inputs_positions"));
        Assert.Equal(("3 9 1 4 1 0 0", "1 1 1 2 2 0 0"), (AnExample.Show(row, "targets"), AnExample.Show(row, "targets_segment_ids")));
    }

    [Fact]
    public void TrimAndPack_EmptySide_LetsSegmentsDriftApartAsInSeqIo()
    {
        var row = Assert.Single(Rows.TrimAndPack([AnExample.Of([], [3, 1]), AnExample.Of([8, 1], [4, 1])], Lengths));
        Assert.Equal(("1 1 0 0 0 0 0 0 0 0", "1 1 2 2 0 0 0"), (AnExample.Show(row, "inputs_segment_ids"), AnExample.Show(row, "targets_segment_ids")));
    }

    [Fact]
    public void TrimAndPack_AnyExamples_AreAllThereInOrder() =>
        Gen.Select(Gen.Int[3, 99].Array[1, 8], Gen.Int[3, 99].Array[1, 8]).Array[1, 40].Sample(examples =>
        {
            var rows = Rows.TrimAndPack(examples.Select(static pair => AnExample.Of(pair.Item1, pair.Item2)), Lengths).ToList();
            Assert.Equal(examples.SelectMany(static pair => pair.Item1), rows.SelectMany(static row => row.Ids("inputs").Where(static id => id != 0)));
            Assert.Equal(examples.SelectMany(static pair => pair.Item2.Take(7)), rows.SelectMany(static row => row.Ids("targets").Where(static id => id != 0)));
            Assert.All(rows, row => Assert.Equal((10, 7), (row["inputs"].Length, row["targets"].Length)));
            Assert.InRange(rows.Count, 1, examples.Length);
        });
}
