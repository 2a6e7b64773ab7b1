using T5Platform.Data.C4;
using T5Platform.Data.C4.Languages;
using T5Platform.Data.C4.Shards;
using T5Platform.Data.C4.Stages;
using T5Platform.Data.Tests.C4.Web;

namespace T5Platform.Data.Tests.C4.Stages;

[Trait("speed", "unit")]
public sealed class C4StagesTests : IDisposable
{
    private const string Shared = "The cat sat on the mat. The dog lay on the rug. The bird sang in the tree.";
    private readonly ACrawl _crawl = new();

    public void Dispose() => _crawl.Dispose();

    private static string Own(string name) => $"Here {name} has one long line. Here {name} has another one. Here {name} has a third one.";

    private ACrawl Small() => _crawl
        .File("a.wet.gz", AWarc.Record("http://www.one.org/x/?utm_source=1", Own("Ann")), AWarc.Record("http://two.org/", $"{Shared}\n{Own("Bob")}"))
        .File("b.wet.gz", AWarc.Record("https://one.org/x", Own("Ann")), AWarc.Record("http://three.org/", $"{Shared}\n{Own("Cid")}"), AWarc.Record("http://four.org/", Shared))
        .File("c.wet.gz", AWarc.Record("http://five.org/", "Too little text here."), AWarc.Record("http://six.org/", Own("Dan") + " A badword is here."));

    [Fact]
    public void Clean_OnePageOfAUrl_OneCopyOfASpan()
    {
        var options = Small().Options() with { BadWords = _crawl.List("badword") };
        var counts = Assert.IsType<C4Outcome.Made>(C4Stages.RunAll(3, 1, options)).Counts;
        Assert.Equal((7, 1, 1, 1, 3), (counts["record_passed"], counts["page_url_twice"], counts["page_bad_word"], counts["page_too_few_sentences"], counts["file"]));
        var documents = ACrawl.Documents(options);
        var owner = new[] { "two.org", "three.org", "four.org" }.MinBy(PageHash.Of)!;
        Assert.Contains("The cat sat", Assert.Single(documents, static line => line.Contains("The cat sat", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(documents, line => line.Contains("The cat sat", StringComparison.Ordinal) && line.Contains(owner, StringComparison.Ordinal));
        Assert.Equal(owner == "four.org" ? 4 : 3, documents.Count);
        Assert.Equal(documents.Count, counts["document_train"] + counts["document_validation"]);
        Assert.Equal(counts.All, C4Stages.Counts(options.Work).All);
    }

    [Fact]
    public void Run_AnyWorkersAndOrder_TheSameBytes()
    {
        Small();
        var (one, four, again) = (_crawl.Options("one"), _crawl.Options("four"), _crawl.Options("again"));
        C4Stages.RunAll(4, 1, one);
        C4Stages.RunAll(4, 4, four);
        foreach (var stage in Enum.GetValues<C4Stage>())
            for (var index = 3; index >= 0; index--) Assert.IsType<C4Outcome.Made>(C4Stages.Run(stage, new(index, 4), again));
        Assert.Equal(ACrawl.Made(one), ACrawl.Made(four));
        Assert.Equal(ACrawl.Made(one), ACrawl.Made(again));
    }

    [Fact]
    public void Run_AnyNumberOfShards_TheSameDocuments()
    {
        Small();
        var (one, many) = (_crawl.Options("one"), _crawl.Options("many"));
        C4Stages.RunAll(1, 1, one);
        C4Stages.RunAll(7, 2, many);
        Assert.Equal(ACrawl.Documents(one).Order(), ACrawl.Documents(many).Order());
        Assert.Equal(C4Stages.Counts(one.Work).All, C4Stages.Counts(many.Work).All);
    }

    [Fact]
    public void Run_ShardIsGone_OnlyItIsMadeAgain()
    {
        var options = Small().Options();
        C4Stages.RunAll(3, 2, options);
        var before = ACrawl.Made(options);
        File.Delete(Path.Combine(options.Work, "clean", "00001-of-00003.entries"));
        File.WriteAllText(Path.Combine(options.Work, "clean", "00001-of-00003.jsonl.gz"), "half");
        Assert.IsType<C4Outcome.Found>(C4Stages.Run(C4Stage.Clean, new(0, 3), options));
        Assert.IsType<C4Outcome.Made>(C4Stages.Run(C4Stage.Clean, new(1, 3), options));
        Assert.Equal(before, ACrawl.Made(options));
    }

    [Fact]
    public void Run_Refusals_SayWhy()
    {
        var options = _crawl.Options();
        Refused("no *.wet", C4Stages.Run(C4Stage.Urls, new(0, 1), options));
        Small();
        Refused("3/3 is no shard", C4Stages.Run(C4Stage.Urls, new(3, 3), options));
        Refused("file of domains", C4Stages.Run(C4Stage.Urls, new(0, 3), options with { Variant = C4Variant.RealNewsLike }));
        Refused("file of URLs", C4Stages.RunAll(3, 1, options with { Variant = C4Variant.WebTextLike }));
        Refused("no file /nowhere", C4Stages.Run(C4Stage.Urls, new(0, 3), options with { BadWords = "/nowhere" }));
        Assert.IsType<C4Outcome.Made>(C4Stages.Run(C4Stage.Urls, new(1, 3), options));
        Refused("2 of 3 shards of stage urls", C4Stages.Run(C4Stage.PickUrls, new(1, 3), options));
        Refused("other settings", C4Stages.Run(C4Stage.Urls, new(1, 4), options));
    }

    [Fact]
    public void Variants_OtherPages()
    {
        Small();
        var unfiltered = _crawl.Options("unfiltered") with { Variant = C4Variant.Unfiltered };
        C4Stages.RunAll(2, 1, unfiltered);
        Assert.Equal(7, ACrawl.Documents(unfiltered).Count);
        var news = _crawl.Options("news") with { Variant = C4Variant.RealNewsLike, Domains = _crawl.List("one.org", "nothing.org") };
        var counts = Assert.IsType<C4Outcome.Made>(C4Stages.RunAll(2, 1, news)).Counts;
        Assert.Equal((5, 1), (counts["page_other_domain"], ACrawl.Documents(news).Count));
        var urls = _crawl.Options("urls") with { Variant = C4Variant.WebTextLike, Urls = _crawl.List("http://www.three.org/", "x", "y") };
        Assert.Equal(5, Assert.IsType<C4Outcome.Made>(C4Stages.RunAll(2, 1, urls)).Counts["page_other_url"]);
        Assert.Contains("three.org", Assert.Single(ACrawl.Documents(urls)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 0.995, 0, 0)]
    [InlineData("en", 0.9, 0, 1)]
    [InlineData("de", 1, 1, 0)]
    public void Language_BelowThresholdOrAnother_GoesOut(string code, double probability, int other, int unsure)
    {
        _crawl.File("a.wet", AWarc.Record("http://one.org", Own("Ann")));
        var counts = Assert.IsType<C4Outcome.Made>(C4Stages.RunAll(1, 1, _crawl.Options() with { Languages = new Says(new(code, probability)) })).Counts;
        Assert.Equal((other, unsure), (counts["page_other_language"], counts["page_language_unsure"]));
    }

    private static void Refused(string reason, C4Outcome outcome) => Assert.Contains(reason, Assert.IsType<C4Outcome.Refused>(outcome).Reason, StringComparison.Ordinal);

    private sealed class Says(LanguageGuess guess) : ILanguageIdentifier
    {
        public LanguageGuess Identify(string text) => guess;
    }
}
