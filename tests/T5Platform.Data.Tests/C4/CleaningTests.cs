using T5Platform.Data.C4;
using T5Platform.Data.Tests.Fixtures;

namespace T5Platform.Data.Tests.C4;

[Trait("speed", "unit")]
public sealed class CleaningTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    private static (string? Text, Dictionary<CleaningRule, int> Counts) Clean(string text, CleaningOptions? options = null)
    {
        var counts = new Dictionary<CleaningRule, int>();
        var cleaned = PageCleaner.Clean(text, options ?? new CleaningOptions(), rule => counts[rule] = counts.GetValueOrDefault(rule) + 1);
        return (cleaned, counts);
    }

    [Fact]
    public void Lines_AreJudgedInOrder()
    {
        var (text, counts) = Clean("""
            This is a good line, Dr. Roberts said.
            Too { few.
            No mark ends this line here
            This one ends in an ellipsis...
            Please turn on JavaScript in your browser.
            We have a cookie policy for you.
            The second line[3] has a note[citation needed]. And more[edit]!
            """ + "\n" + new string('x', 1001) + " a b c d.");
        Assert.Equal("This is a good line, Dr. Roberts said.\nThe second line has a note. And more!", text);
        Assert.Equal((2, 1, 2, 1, 1, 1, 1), (
            counts[CleaningRule.LinePassed], counts[CleaningRule.LineTooShort], counts[CleaningRule.LineNoEndMark], counts[CleaningRule.LineJavascript],
            counts[CleaningRule.LinePolicy], counts[CleaningRule.LineTooLongWord], counts[CleaningRule.PagePassed]));
    }

    [Theory]
    [InlineData("Here is some Lorem Ipsum text now.", CleaningRule.PageLoremIpsum)]
    [InlineData("A function { of some code } here.", CleaningRule.PageCurlyBracket)]
    [InlineData("There is a badword in this line.", CleaningRule.PageBadWord)]
    [InlineData("There is only one line here. And two sentences.", CleaningRule.PageTooFewSentences)]
    public void Pages_GoOut(string text, CleaningRule rule)
    {
        var (left, counts) = Clean(text, new CleaningOptions { BadWords = new BadWords(["badword"]) });
        Assert.Null(left);
        Assert.Equal(1, counts[rule]);
    }

    [Fact]
    public void BadWords_AreWordsOfTheirOwn()
    {
        Assert.True(new BadWords(["bad"]).In("Bad!"));
        Assert.False(new BadWords(["bad"]).In("badly"));
        Assert.False(new BadWords([]).In("anything"));
        Assert.True(new BadWords(["坏"], "zh").In("很坏的"));
        Assert.False(new BadWords(["bad"]).InsideLine("bad start"));
    }

    [Fact]
    public void Sentences_AbbreviationsAndQuotes() => Assert.Equal(
        ["\"Hi,\" said Mr. Smith of the U.S. Senate.", "Was it so?", "\"Yes!\"", "It cost 3.5 dollars.", "So J. R. left."],
        SentenceSplitter.Split("\"Hi,\" said Mr. Smith of the U.S. Senate.  Was it so? \"Yes!\" It cost 3.5 dollars. So J. R. left."));

    [Fact]
    public void Duplicates_StayOnThePageWithTheSmallestHash()
    {
        Page[] pages = [new("a", "Same line.\nA one.\nA two.\nsame LINE. "), new("b", "Same line.\nB one.\nB two."), new("c", "Same line.")];
        var owner = pages.MinBy(static page => UrlHash.Hex(page.Url)).Url;
        var left = LineDuplicates.Remove(pages, 2).ToList();
        Assert.All(left, page => Assert.Equal(page.Url == owner, page.Text.Contains("ame", StringComparison.Ordinal)));
        Assert.All(left, static page => Assert.DoesNotContain("LINE", page.Text, StringComparison.Ordinal));
        Assert.Equal(0, UrlHash.Modulo("x", 1));
    }

    [Fact]
    public void Paragraphs_TheThirdLongestDecides()
    {
        Assert.True(ParagraphFilter.Keeps("aaaa\nbbb\nccc\nd", 3, 3));
        Assert.False(ParagraphFilter.Keeps("aaaa\nbbb\nc", 2, 3));
        Assert.False(ParagraphFilter.Keeps("aaaa\nbbb", 3, 1));
    }

    [Fact]
    public void Wet_RecordsBecomePages()
    {
        const string record = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://a/{0}\r\nContent-Length: 3\r\n\r\nLine of {0}.\n\nMore.\n";
        var path = _directory.File("x.wet", "WARC/1.0\nWARC-Type: warcinfo\n\nsoftware: x\n" + string.Concat(Enumerable.Range(1, 2).Select(i => record.Replace("{0}", $"{i}", StringComparison.Ordinal)))
            + "WARC/1.0\nWARC-Target-URI: http://empty\n\nWARC/1.0\nWARC-Target-URI: http://long\n\n" + new string('y', 100));
        var counts = new List<string>();
        Assert.Equal([new("http://a/1", "Line of 1.\nMore."), new("http://a/2", "Line of 2.\nMore.")], WetPages.Read(path, 50, counts.Add));
        Assert.Equal(["no_url", "passed", "passed", "no_content", "too_long"], counts);
    }
}
