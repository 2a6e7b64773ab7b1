using System.Text;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Catalogue;
using T5Platform.Study.Mapping;
using T5Platform.Study.Scales;

namespace T5Platform.Study.Tests.Mapping;

[Trait("speed", "unit")]
public sealed class TableSpecsTests
{
    // Table 2 compares networks, and Tables 4 to 6 objectives with targets of other lengths: a spec each.
    [Theory]
    [InlineData("t2", 10, 10)]
    [InlineData("t4", 3, 1)]
    [InlineData("t5", 4, 3)]
    [InlineData("t6", 4, 4)]
    [InlineData("t7", 5, 5)]
    [InlineData("t9", 5, 1)]
    public void Table_AtCpuMinutes_IsSpecsThatTheReaderTakes(string id, int rows, int experiments)
    {
        var mapping = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table(id)!, ScaleProfiles.Find("cpu-minutes")!);
        Assert.Empty(mapping.Unmapped);
        Assert.Equal(rows, mapping.Experiments.Sum(static experiment => experiment.Rows.Count));
        Assert.Equal(experiments, mapping.Experiments.Count);
        Assert.All(mapping.Experiments, static experiment =>
        {
            var reading = ExperimentSpecReader.Read(Encoding.UTF8.GetBytes(ExperimentSpecJson.Write(experiment.Spec)));
            Assert.Empty(reading.Errors);
        });
    }

    [Theory]
    [InlineData("t11", "mixture")]
    [InlineData("t8", "names no corpus")]
    [InlineData("t13", "ensemble")]
    public void Row_ThatASpecCannotSay_HasAReason(string table, string words)
    {
        var mapping = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table(table)!, ScaleProfiles.Find("cpu-minutes")!);
        Assert.Contains(mapping.Unmapped, row => row.Reason.Contains(words, StringComparison.Ordinal));
    }

    /// <summary>The scale has 16,777 times fewer tokens: so has what is read of the text, and each token is read as often.</summary>
    [Fact]
    public void LittleText_ReadOften_IsAsOftenReadAtAnyScale()
    {
        var rows = TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t9")!, ScaleProfiles.Find("cpu-minutes")!).Experiments.Single().Spec.Rows;
        Assert.Equal([null, 32_000, 8_000, 2_000, 500], rows.Select(static row => row.UniqueTokens));
    }

    [Fact]
    public void Table_AtThePapersScale_SaysWhyItCannotBeSubmitted() => Assert.All(
        TableSpecs.Of(PaperCatalogue.Study, PaperCatalogue.Study.Table("t4")!, ScaleProfiles.Find("paper")!).Unmapped,
        static row => Assert.Contains("mixture", row.Reason, StringComparison.Ordinal));
}
