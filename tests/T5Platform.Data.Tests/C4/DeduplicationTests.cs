using T5Platform.Data.C4;

namespace T5Platform.Data.Tests.C4;

[Trait("speed", "unit")]
public sealed class DeduplicationTests
{
    [Theory]
    [InlineData("https://www.a.org/x/?utm_source=y", "a.org/x")]
    [InlineData("http://a.org/x?ref=1", "a.org/x")]
    [InlineData("http://a.org/?id=1&ref=2", "a.org/?id=1&ref=2")]
    [InlineData("a.org//", "a.org")]
    public void Url_Normalised(string url, string expected) => Assert.Equal(expected, PageUrl.Normalise(url));

    [Theory]
    [InlineData("news.a.org/x", true)]
    [InlineData("A.ORG:80/x", true)]
    [InlineData("ba.org/x", false)]
    [InlineData("", false)]
    public void Domains_HaveSubdomains(string url, bool expected) => Assert.Equal(expected, new DomainList(["http://www.a.org/", ""]).Has(url));

    [Fact]
    public void Spans_SlideInsideALine()
    {
        const string text = "One is here. Two is here. Three is here. Four is here.\nShort line. Two only.\n. ! ?";
        var spans = SentenceSpans.Of(text).ToList();
        Assert.Equal(3, spans.Count);
        Assert.Equal(spans, SentenceSpans.Of(text.ToUpperInvariant()));
        Assert.Equal("Four is here.\nShort line. Two only.\n. ! ?", SentenceSpans.Without(text, new HashSet<UInt128> { spans[0] }));
        Assert.Equal(". ! ?", SentenceSpans.Without(text, spans.ToHashSet()));
        Assert.Equal(text, SentenceSpans.Without(text, new HashSet<UInt128>()));
    }

    [Fact]
    public void Hash_OrderIsThatOfItsDigits() =>
        Assert.Equal(new[] { "a", "b", "c", "d" }.OrderBy(UrlHash.Hex, StringComparer.Ordinal), new[] { "a", "b", "c", "d" }.OrderBy(PageHash.Of));
}
