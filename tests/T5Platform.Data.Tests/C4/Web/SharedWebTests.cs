using T5Platform.Data.C4;
using T5Platform.Data.C4.Web;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.C4.Web;

[Trait("speed", "unit")]
public sealed class SharedWebTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("trafilatura-pages.wet.gz", 1032, "")]
    [InlineData("dolma-sample-0000.warc.gz", 22, "response")]
    [InlineData("dolma-sample-0001.warc.gz", 15, "response")]
    [InlineData("resiliparse-warcfile.warc.gz", 16, "response")]
    [InlineData("resiliparse-clueweb-quirk.warc.gz", 29, "response")]
    [InlineData("iawebcommons-IAH-urls-wget.warc.gz", 16, "response")]
    [InlineData("jwarc-cc.warc.gz", 1, "")]
    [InlineData("warcio-example.warc.gz", 1, "revisit")]
    [InlineData("whirlwind.warc", 1, "response")]
    [InlineData("whirlwind.warc.gz", 1, "response")]
    [InlineData("whirlwind.warc.wet", 2, "")]
    [InlineData("whirlwind.warc.wet.gz", 2, "")]
    [InlineData("ccnet-sample.wet.txt", 4, "")]
    public void Read_RealFiles_EveryRecord(string file, int records, string type)
    {
        var problems = new List<WarcProblem>();
        var found = WarcFile.Read(SharedFiles.Path($"data/web/{file}"), problems.Add).Count(record => type.Length == 0 || record.Type == type);
        output.WriteLine($"{file}: {found} records, {string.Join(", ", problems.CountBy(static problem => problem))}");
        Assert.Equal(records, found);
    }

    [Fact]
    public void Read_ClippedFile_IsSurvivedAndCounted()
    {
        var problems = new List<WarcProblem>();
        var found = WarcFile.Read(SharedFiles.Path("data/web/resiliparse-clipped.warc.gz"), problems.Add).Count();
        output.WriteLine($"{found} records, {string.Join(", ", problems.CountBy(static problem => problem))}");
        Assert.Contains(WarcProblem.DamagedMember, problems);
    }

    [Fact]
    public void Pages_RealWet_AllOfThem()
    {
        var outcomes = new List<string>();
        Assert.Equal(1031, WetPages.Read(SharedFiles.Path("data/web/trafilatura-pages.wet.gz"), 190_000, outcomes.Add).Count());
        Assert.Equal(1, outcomes.Count(static outcome => outcome == "no_url"));
    }
}
