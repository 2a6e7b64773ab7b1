using T5Platform.Data.C4.Stages;
using T5Platform.Data.Tests.C4.Web;

namespace T5Platform.Data.Tests.C4.Stages;

[Trait("speed", "unit")]
public sealed class C4CommandTests : IDisposable
{
    private readonly ACrawl _crawl = new();

    public void Dispose() => _crawl.Dispose();

    [Fact]
    public void All_MakesEveryStage_AndSaysWhatIsOff()
    {
        _crawl.File("a.wet.gz", AWarc.Record("http://one.org/", "This is a page with three sentences. It has not much to say to you. But it says all that in English."));
        string[] folders = ["--input", _crawl.Input, "--work", _crawl.Options().Work];
        var (code, output, errors) = Run(["all", "--shards", "2", "--workers", "2", .. folders]);
        Assert.Equal(0, code);
        Assert.Contains("pick-spans 1/2: made", output, StringComparison.Ordinal);
        Assert.Contains("document_", output, StringComparison.Ordinal);
        Assert.Contains("bad words is off", errors, StringComparison.Ordinal);
        Assert.Contains("there already", Run(["clean", "--shard", "1/2", .. folders]).Output, StringComparison.Ordinal);
        Assert.Contains("page_passed", Run(["counts", .. folders[2..]]).Output, StringComparison.Ordinal);
        var refused = Run(["clean", "--shard", "1/3", "--language", "any", .. folders]);
        Assert.Equal(1, refused.Code);
        Assert.Contains("No language is judged", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongUse_SaysEverythingThatIsWrong()
    {
        var (code, _, errors) = Run(["clean", "--shard", "9/3", "--variant", "x", "--threshold", "2", "--colour", "red", "--urls"]);
        Assert.Equal(2, code);
        foreach (var part in new[] { "--work is needed", "--input is needed", "'9/3'", "'x'", "'2'", "'--colour' is no option", "--urls needs a value", "c4 counts" })
            Assert.Contains(part, errors, StringComparison.Ordinal);
        Assert.Contains("'sweep' is no stage", Run(["sweep"]).Errors, StringComparison.Ordinal);
        Assert.Equal(2, Run([]).Code);
        Assert.Contains("pick-spans", Run(["help"]).Output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Run(string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (C4Command.Run(args, output, errors), output.ToString(), errors.ToString());
    }
}
